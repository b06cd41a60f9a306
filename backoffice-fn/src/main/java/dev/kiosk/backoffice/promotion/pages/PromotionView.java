package dev.kiosk.backoffice.promotion.pages;

import static dev.kiosk.backoffice.promotion.pages.PromotionFields.AFTER_DISCOUNTS;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.COMBINABLE;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.CURRENCY;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.KEY;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.KIND;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.LATER;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.NAME;

import dev.kiosk.backoffice.client.PricingClient.Promotion;
import dev.kiosk.backoffice.client.Revised;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.FormValues;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promotion, to be made or changed.
 *
 * @param promotion as it is; of a new one, nothing much
 * @param revision of it; empty of a new one
 * @param state null of a new one
 * @param uses how often, of how often; empty where nobody counts
 * @param unknown what it names and the catalogue does not have; empty for nothing
 * @param shopCurrencies in which the shop has prices
 */
public record PromotionView(
        Frame frame,
        FormValues promotion,
        String revision,
        @Nullable PromotionState state,
        String uses,
        String unknown,
        List<String> shopCurrencies,
        SentForm sent)
        implements AdminView {

    static final String LIST = "/admin/promotions";
    static final String NEW = LIST + "/new";

    public PromotionView {
        shopCurrencies = List.copyOf(shopCurrencies);
    }

    static PromotionView ofNew(Frame frame, List<String> currencies, SentForm sent) {
        return new PromotionView(frame, PromotionFields.EMPTY, "", null, "", "", currencies, sent);
    }

    static PromotionView of(
            Frame frame, Revised<Promotion> revised, Instant now, List<String> currencies, SentForm sent) {
        return new PromotionView(
                frame,
                PromotionFields.of(revised.value()),
                revised.revision(),
                PromotionState.of(revised.value(), now),
                PromotionListView.uses(revised.value()),
                PromotionListView.unknown(revised.value()),
                currencies,
                sent);
    }

    public boolean isNew() {
        return state == null;
    }

    public boolean isEnded() {
        return state == PromotionState.ENDED;
    }

    public String title() {
        return isNew() ? "A new promotion" : promotion.value(NAME);
    }

    /** Where the form is sent. */
    public String action() {
        return isNew() ? NEW : path(promotion.value(KEY));
    }

    public String key() {
        return promotion.value(KEY);
    }

    public String value(String field) {
        return promotion.value(field, sent);
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

    public boolean isAfterDiscounts() {
        return !value(AFTER_DISCOUNTS).isEmpty();
    }

    /** Whether one of these fields says anything, or is wrong: then they are not folded away. */
    public boolean isSaid(String... fields) {
        return Stream.of(fields)
                .anyMatch(
                        field -> sent.error(field) != null || !value(field).equals(PromotionFields.EMPTY.value(field)));
    }

    public boolean isLater() {
        return !value(LATER).isEmpty();
    }

    /** With the promotion's own, wherever that came from. */
    public List<String> currencies() {
        return Stream.concat(shopCurrencies.stream(), Stream.of(promotion.value(CURRENCY)))
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
