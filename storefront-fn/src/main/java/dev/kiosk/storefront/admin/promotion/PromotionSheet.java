package dev.kiosk.storefront.admin.promotion;

import dev.kiosk.storefront.admin.web.Figures;
import dev.kiosk.storefront.admin.web.Sheet;
import dev.kiosk.storefront.admin.web.Typed;
import dev.kiosk.storefront.pricing.domain.Effect;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.Promotion.Conditions;
import dev.kiosk.storefront.pricing.domain.Promotion.Limits;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A promotion as a form shows it. */
final class PromotionSheet {

    static final String KEY = "key";
    static final String NAME = "name";
    static final String COUPON = "coupon";
    static final String KIND = "kind";
    static final String PERCENT = "percent";
    static final String AMOUNT = "amount";
    static final String BUY = "buy";
    static final String GET = "get";
    static final String CURRENCY = "currency";
    static final String MINIMUM = "minimum";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String SKUS = "skus";
    static final String CATEGORIES = "categories";
    static final String MAX_USES = "max-uses";
    static final String MAX_PER_CUSTOMER = "max-per-customer";
    static final String COMBINABLE = "combinable";
    static final String PRIORITY = "priority";

    /** A new one: a percentage off, until somebody says something else. */
    static final Sheet EMPTY = new Sheet(Map.of(KIND, EffectKind.PERCENT.code(), BUY, "2", GET, "1", PRIORITY, "0"));

    private PromotionSheet() {}

    static Sheet of(Promotion promotion) {
        Map<String, String> values = new HashMap<>(EMPTY.values());
        values.put(KEY, promotion.key());
        values.put(NAME, promotion.name());
        values.put(COUPON, Objects.requireNonNullElse(promotion.coupon(), ""));
        values.put(KIND, EffectKind.of(promotion.effect()).code());
        effect(promotion, values);
        conditions(promotion.conditions(), values);
        limits(promotion.limits(), values);
        values.put(COMBINABLE, promotion.stacking().combinable() ? "yes" : "");
        values.put(PRIORITY, String.valueOf(promotion.stacking().priority()));
        return new Sheet(values);
    }

    private static void effect(Promotion promotion, Map<String, String> values) {
        switch (promotion.effect()) {
            case Effect.Percent(int points) -> values.put(PERCENT, Typed.percent(points));
            case Effect.Amount(long amount) -> values.put(AMOUNT, decimal(amount, EffectKind.currency(promotion)));
            case Effect.FreeShipping() -> values.remove(PERCENT);
            case Effect.BuyGet(int buy, int get) -> {
                values.put(BUY, String.valueOf(buy));
                values.put(GET, String.valueOf(get));
            }
        }
    }

    private static void conditions(Conditions conditions, Map<String, String> values) {
        Currency currency = conditions.currency();
        if (currency != null) {
            values.put(CURRENCY, currency.getCurrencyCode());
            values.put(MINIMUM, conditions.minimumSpend() == 0 ? "" : decimal(conditions.minimumSpend(), currency));
        }
        values.put(FROM, time(conditions.from()));
        values.put(UNTIL, time(conditions.until()));
        values.put(SKUS, joined(conditions.scope().skus()));
        values.put(CATEGORIES, joined(conditions.scope().categories()));
    }

    private static void limits(Limits limits, Map<String, String> values) {
        values.put(MAX_USES, number(limits.inTotal()));
        values.put(MAX_PER_CUSTOMER, number(limits.perCustomer()));
    }

    private static String decimal(long minorUnits, Currency currency) {
        return Figures.decimal(minorUnits, currency.getCurrencyCode());
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : Typed.time(time);
    }

    private static String number(@Nullable Long number) {
        return number == null ? "" : number.toString();
    }

    private static String joined(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
