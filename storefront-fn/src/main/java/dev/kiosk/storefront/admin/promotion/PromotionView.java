package dev.kiosk.storefront.admin.promotion;

import static dev.kiosk.storefront.admin.promotion.PromotionSheet.COMBINABLE;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.CURRENCY;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.KEY;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.KIND;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.NAME;

import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.admin.web.Sheet;
import dev.kiosk.storefront.pricing.domain.RunningPromotion;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promotion, to be made or changed.
 *
 * @param sheet as it is; of a new one, nothing much
 * @param state null of a new one
 * @param uses how often, of how often; empty where nobody counts
 * @param shopCurrencies in which the shop has prices
 */
public record PromotionView(
        Desk desk, Sheet sheet, @Nullable PromotionState state, String uses, List<String> shopCurrencies, Sent sent)
        implements AdminView {

    static final String LIST = "/admin/promotions";
    static final String NEW = LIST + "/new";

    public PromotionView {
        shopCurrencies = List.copyOf(shopCurrencies);
    }

    static PromotionView ofNew(Desk desk, List<Currency> currencies, Sent sent) {
        return new PromotionView(desk, PromotionSheet.EMPTY, null, "", codes(currencies), sent);
    }

    static PromotionView of(Desk desk, RunningPromotion running, Instant now, List<Currency> currencies, Sent sent) {
        return new PromotionView(
                desk,
                PromotionSheet.of(running.terms()),
                PromotionState.of(running, now),
                PromotionListView.uses(running),
                codes(currencies),
                sent);
    }

    private static List<String> codes(List<Currency> currencies) {
        return currencies.stream().map(Currency::getCurrencyCode).toList();
    }

    public boolean isNew() {
        return state == null;
    }

    public boolean isEnded() {
        return state == PromotionState.ENDED;
    }

    public String title() {
        return isNew() ? "A new promotion" : sheet.value(NAME);
    }

    /** Where the form is sent. */
    public String action() {
        return isNew() ? NEW : path(sheet.value(KEY));
    }

    public String key() {
        return sheet.value(KEY);
    }

    public String revision() {
        return sheet.revision();
    }

    public String value(String field) {
        return sheet.value(field, sent);
    }

    public List<EffectKind> kinds() {
        return List.of(EffectKind.values());
    }

    public boolean isKind(EffectKind kind) {
        return kind.code().equals(value(KIND));
    }

    public boolean isCombinable() {
        return !value(COMBINABLE).isEmpty();
    }

    /** With the promotion's own, wherever that came from. */
    public List<String> currencies() {
        return Stream.concat(shopCurrencies.stream(), Stream.of(sheet.value(CURRENCY)))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    static String path(String key) {
        return LIST + "/" + key;
    }

    @Override
    public String template() {
        return "promotion";
    }
}
