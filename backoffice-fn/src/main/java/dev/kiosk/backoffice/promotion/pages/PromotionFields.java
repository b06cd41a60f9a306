package dev.kiosk.backoffice.promotion.pages;

import dev.kiosk.backoffice.client.PricingClient.Effect;
import dev.kiosk.backoffice.client.PricingClient.Promotion;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.FormValues;
import dev.kiosk.backoffice.web.Typed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A promotion as a form shows it. */
final class PromotionFields {

    static final String KEY = "key";
    static final String NAME = "name";
    static final String COUPON = "coupon";
    static final String KIND = "kind";
    static final String PERCENT = "percent";
    static final String AMOUNT = "amount";
    static final String METHODS = "methods";
    static final String CAP = "cap";
    static final String BUY = "buy";
    static final String GET = "get";
    static final String CURRENCY = "currency";
    static final String MINIMUM = "minimum";
    static final String AFTER_DISCOUNTS = "after-discounts";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String SKUS = "skus";
    static final String CATEGORIES = "categories";
    static final String MAX_USES = "max-uses";
    static final String MAX_PER_CUSTOMER = "max-per-customer";
    static final String COMBINABLE = "combinable";
    static final String PRIORITY = "priority";

    /** A new one: a percentage off, until somebody says something else. */
    static final FormValues EMPTY =
            new FormValues(Map.of(KIND, EffectKind.PERCENT.code(), BUY, "2", GET, "1", PRIORITY, "0"));

    private PromotionFields() {}

    static FormValues of(Promotion promotion) {
        Map<String, String> values = new HashMap<>(EMPTY.values());
        values.put(KEY, promotion.key());
        values.put(NAME, text(promotion.name()));
        values.put(COUPON, text(promotion.coupon()));
        effect(promotion, values);
        values.put(CURRENCY, text(promotion.currency()));
        Long minimum = promotion.minimumSpend();
        values.put(MINIMUM, minimum == null || minimum == 0 ? "" : decimal(minimum, promotion));
        values.put(AFTER_DISCOUNTS, promotion.minimumAfterDiscounts() ? "yes" : "");
        values.put(FROM, time(promotion.from()));
        values.put(UNTIL, time(promotion.until()));
        values.put(SKUS, String.join(", ", promotion.skus()));
        values.put(CATEGORIES, String.join(", ", promotion.categories()));
        values.put(MAX_USES, number(promotion.maxUses()));
        values.put(MAX_PER_CUSTOMER, number(promotion.maxUsesPerCustomer()));
        values.put(COMBINABLE, promotion.combinable() ? "yes" : "");
        values.put(PRIORITY, number(promotion.priority()));
        return new FormValues(values);
    }

    private static void effect(Promotion promotion, Map<String, String> values) {
        Effect effect = promotion.effect();
        values.put(KIND, text(effect.kind()));
        values.put(PERCENT, effect.basisPoints() == null ? "" : Typed.percent(effect.basisPoints()));
        values.put(AMOUNT, effect.amount() == null ? "" : decimal(effect.amount(), promotion));
        values.put(METHODS, effect.methods() == null ? "" : String.join(", ", effect.methods()));
        values.put(CAP, effect.cap() == null ? "" : decimal(effect.cap(), promotion));
        if (effect.buy() != null && effect.get() != null) {
            values.put(BUY, number(effect.buy()));
            values.put(GET, number(effect.get()));
        }
    }

    private static String decimal(long minorUnits, Promotion promotion) {
        return Figures.decimal(minorUnits, Objects.requireNonNull(promotion.currency()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : Typed.time(time);
    }

    private static String number(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}
