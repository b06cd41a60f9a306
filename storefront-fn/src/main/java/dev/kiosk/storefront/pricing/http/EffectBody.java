package dev.kiosk.storefront.pricing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.pricing.domain.Effect;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.TaxRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion gives, in both directions.
 *
 * @param kind {@code percent}, {@code amount}, {@code free-shipping} or {@code buy-get}
 * @param basisPoints of {@code percent}
 * @param amount of {@code amount}, in minor units
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EffectBody(
        @Nullable String kind,
        @Nullable Long basisPoints,
        @Nullable Long amount,
        @Nullable Long buy,
        @Nullable Long get) {

    static EffectBody of(Effect effect) {
        return switch (effect) {
            case Effect.Percent percent -> new EffectBody("percent", (long) percent.basisPoints(), null, null, null);
            case Effect.Amount amount -> new EffectBody("amount", null, amount.minorUnits(), null, null);
            case Effect.BuyGet deal -> new EffectBody("buy-get", null, null, (long) deal.buy(), (long) deal.get());
            case Effect.FreeShipping _ -> new EffectBody("free-shipping", null, null, null, null);
        };
    }

    Effect effect(Fields fields) {
        return switch (Objects.requireNonNullElse(kind, "")) {
            case "percent" -> new Effect.Percent(part("basisPoints", basisPoints, TaxRule.BASIS, fields));
            case "amount" -> new Effect.Amount(fields.number("effect.amount", amount, 1, Pricing.MAX_TOTAL));
            case "buy-get" ->
                new Effect.BuyGet(
                        part("buy", buy, Effect.BuyGet.MOST, fields), part("get", get, Effect.BuyGet.MOST, fields));
            case "free-shipping" -> new Effect.FreeShipping();
            default -> {
                fields.violations().add("effect.kind", "is percent, amount, free-shipping or buy-get");
                yield new Effect.FreeShipping();
            }
        };
    }

    private static int part(String field, @Nullable Long value, int max, Fields fields) {
        return (int) fields.number("effect." + field, value, 1, max);
    }
}
