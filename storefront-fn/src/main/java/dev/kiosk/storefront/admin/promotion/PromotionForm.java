package dev.kiosk.storefront.admin.promotion;

import static dev.kiosk.storefront.admin.promotion.PromotionSheet.AMOUNT;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.BUY;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.CATEGORIES;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.COMBINABLE;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.COUPON;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.CURRENCY;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.FROM;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.GET;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.KIND;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.MAX_PER_CUSTOMER;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.MAX_USES;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.MINIMUM;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.NAME;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.PERCENT;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.PRIORITY;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.SKUS;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.UNTIL;

import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.admin.web.Typed;
import dev.kiosk.storefront.pricing.domain.CouponCode;
import dev.kiosk.storefront.pricing.domain.Effect;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.Promotion.Conditions;
import dev.kiosk.storefront.pricing.domain.Promotion.Limits;
import dev.kiosk.storefront.pricing.domain.Promotion.Stacking;
import dev.kiosk.storefront.pricing.domain.Scope;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a promotion of a form that {@link PromotionCheck} has found good. */
final class PromotionForm {

    static final long MOST_USES = 1_000_000_000;
    static final int MOST_PRIORITY = 1_000_000;

    private final Sent sent;

    private PromotionForm(Sent sent) {
        this.sent = sent;
    }

    static Promotion read(Sent sent, String key, boolean active) {
        PromotionForm form = new PromotionForm(sent);
        return new Promotion(
                key,
                sent.value(NAME),
                coupon(sent),
                form.effect(),
                form.conditions(),
                new Limits(form.limit(MAX_USES), form.limit(MAX_PER_CUSTOMER)),
                new Stacking(
                        !sent.value(COMBINABLE).isEmpty(),
                        required(Typed.whole(sent.value(PRIORITY), -MOST_PRIORITY, MOST_PRIORITY))
                                .intValue()),
                active);
    }

    static @Nullable String coupon(Sent sent) {
        String code = CouponCode.normal(sent.value(COUPON));
        return code.isEmpty() ? null : code;
    }

    private Effect effect() {
        return switch (required(EffectKind.of(sent.value(KIND)))) {
            case PERCENT -> new Effect.Percent(required(Typed.basisPoints(sent.value(PERCENT))));
            case AMOUNT ->
                new Effect.Amount(
                        required(Typed.amount(sent.value(AMOUNT), required(Typed.currency(sent.value(CURRENCY))))));
            case FREE_SHIPPING -> new Effect.FreeShipping();
            case BUY_GET -> new Effect.BuyGet(units(BUY), units(GET));
        };
    }

    private int units(String field) {
        return required(Typed.whole(sent.value(field), 1, Effect.BuyGet.MOST)).intValue();
    }

    private Conditions conditions() {
        Currency currency = Typed.currency(sent.value(CURRENCY)).orElse(null);
        String minimum = sent.value(MINIMUM);
        return new Conditions(
                Typed.time(sent.value(FROM)).orElse(null),
                Typed.time(sent.value(UNTIL)).orElse(null),
                currency,
                currency == null || minimum.isEmpty() ? 0 : required(Typed.amount(minimum, currency)),
                new Scope(Set.copyOf(Typed.list(sent.value(SKUS))), Set.copyOf(Typed.list(sent.value(CATEGORIES)))));
    }

    private @Nullable Long limit(String field) {
        return Typed.whole(sent.value(field), 1, MOST_USES).orElse(null);
    }

    private static <T> T required(Optional<T> read) {
        return read.orElseThrow(() -> new IllegalStateException("a form that was not checked"));
    }
}
