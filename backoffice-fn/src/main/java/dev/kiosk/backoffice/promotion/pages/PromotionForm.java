package dev.kiosk.backoffice.promotion.pages;

import static dev.kiosk.backoffice.promotion.pages.PromotionFields.AFTER_DISCOUNTS;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.AMOUNT;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.BUY;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.CAP;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.CATEGORIES;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.COMBINABLE;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.COUPON;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.CURRENCY;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.FROM;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.GET;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.KIND;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.MAX_PER_CUSTOMER;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.MAX_USES;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.METHODS;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.MINIMUM;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.NAME;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.PERCENT;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.PRIORITY;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.SKUS;
import static dev.kiosk.backoffice.promotion.pages.PromotionFields.UNTIL;

import dev.kiosk.backoffice.client.PricingClient.Effect;
import dev.kiosk.backoffice.client.PricingClient.Promotion;
import dev.kiosk.backoffice.web.FieldReader;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.backoffice.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A promotion, as it is typed. Only the fields of the kind that is chosen count.
 *
 * @param form with what cannot be read
 */
record PromotionForm(SentForm form, Promotion promotion) {

    static PromotionForm read(SentForm sent, String key, boolean active) {
        FieldReader fields = new FieldReader(sent, PromotionFields::needed);
        Promotion promotion = new Promotion(
                key,
                fields.text(NAME),
                fields.text(COUPON),
                effect(fields),
                fields.read(FROM, Typed::time),
                fields.read(UNTIL, Typed::time),
                fields.text(CURRENCY),
                amount(fields, MINIMUM),
                fields.isTicked(AFTER_DISCOUNTS),
                Typed.lines(sent.value(SKUS)),
                Typed.list(sent.value(CATEGORIES)),
                fields.read(MAX_USES, Typed::whole),
                fields.read(MAX_PER_CUSTOMER, Typed::whole),
                fields.isTicked(COMBINABLE),
                fields.read(PRIORITY, Typed::small),
                active,
                null,
                null);
        return new PromotionForm(fields.form(), promotion);
    }

    private static Effect effect(FieldReader fields) {
        String chosen = fields.text(KIND);
        EffectKind kind = EffectKind.of(chosen).orElse(null);
        return switch (kind) {
            case PERCENT -> new Effect(chosen, fields.read(PERCENT, Typed::basisPoints), null, null, null, null, null);
            case AMOUNT -> new Effect(chosen, null, amount(fields, AMOUNT), null, null, null, null);
            case BUY_GET ->
                new Effect(
                        chosen, null, null, null, null, fields.read(BUY, Typed::whole), fields.read(GET, Typed::whole));
            case FREE_SHIPPING ->
                new Effect(
                        chosen, null, null, Typed.list(fields.form().value(METHODS)), amount(fields, CAP), null, null);
            case null -> new Effect(chosen, null, null, null, null, null, null);
        };
    }

    /** How many minor units that is, only the currency says. */
    private static @Nullable Long amount(FieldReader fields, String field) {
        if (fields.text(field) == null) {
            return null;
        }
        String code = fields.text(CURRENCY);
        return Typed.currency(code == null ? "" : code)
                .map(currency -> fields.read(field, typed -> Typed.amount(typed, currency)))
                .orElseGet(() -> {
                    if (fields.form().error(field) == null) {
                        fields.wrong(CURRENCY);
                    }
                    return null;
                });
    }
}
