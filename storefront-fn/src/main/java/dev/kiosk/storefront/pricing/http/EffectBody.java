package dev.kiosk.storefront.pricing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.Effect;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.RuleKey;
import dev.kiosk.storefront.pricing.domain.TaxRule;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion gives, in both directions. Only the members of its kind.
 *
 * @param kind {@code percent}, {@code amount}, {@code free-shipping} or {@code buy-get}
 * @param basisPoints of {@code percent}
 * @param amount of {@code amount}, in minor units
 * @param methods of {@code free-shipping}: the codes of those that it is about; none for all
 * @param cap of {@code free-shipping}: the most that it takes off, in minor units; null for all of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EffectBody(
        @Nullable String kind,
        @Nullable Long basisPoints,
        @Nullable Long amount,
        @Nullable List<String> methods,
        @Nullable Long cap,
        @Nullable Long buy,
        @Nullable Long get) {

    private static final int MAX_METHODS = 100;
    static final EffectBody NONE = new EffectBody(null, null, null, null, null, null, null);

    static EffectBody of(Effect effect) {
        return switch (effect) {
            case Effect.Percent percent ->
                new EffectBody("percent", (long) percent.basisPoints(), null, null, null, null, null);
            case Effect.Amount amount -> new EffectBody("amount", null, amount.minorUnits(), null, null, null, null);
            case Effect.FreeShipping free ->
                new EffectBody(
                        "free-shipping",
                        null,
                        null,
                        free.methods().stream().sorted().toList(),
                        free.cap(),
                        null,
                        null);
            case Effect.BuyGet deal ->
                new EffectBody("buy-get", null, null, null, null, (long) deal.buy(), (long) deal.get());
        };
    }

    Effect effect(Fields fields) {
        String given = Objects.requireNonNullElse(kind, "");
        refuseOthers(given, fields.violations());
        return switch (given) {
            case "percent" -> new Effect.Percent(part("basisPoints", basisPoints, TaxRule.BASIS, fields));
            case "amount" -> new Effect.Amount(fields.number("effect.amount", amount, 1, Pricing.MAX_TOTAL));
            case "buy-get" ->
                new Effect.BuyGet(
                        part("buy", buy, Effect.BuyGet.MOST, fields), part("get", get, Effect.BuyGet.MOST, fields));
            case "free-shipping" -> freeShipping(fields);
            default -> {
                fields.violations().add("effect.kind", "is percent, amount, free-shipping or buy-get");
                yield Effect.FreeShipping.OF_ANY_METHOD;
            }
        };
    }

    private Effect.FreeShipping freeShipping(Fields fields) {
        List<String> codes = Fields.list("effect.methods", methods, MAX_METHODS, fields.violations());
        if (!codes.stream().allMatch(RuleKey::isOne)) {
            fields.violations().add("effect.methods", "are codes of shipping methods");
        }
        return new Effect.FreeShipping(
                Set.copyOf(codes), cap == null ? null : fields.number("effect.cap", cap, 1, Pricing.MAX_TOTAL));
    }

    private void refuseOthers(String given, Violations violations) {
        only("basisPoints", basisPoints, "percent", given, violations);
        only("amount", amount, "amount", given, violations);
        only("methods", methods, "free-shipping", given, violations);
        only("cap", cap, "free-shipping", given, violations);
        only("buy", buy, "buy-get", given, violations);
        only("get", get, "buy-get", given, violations);
    }

    private static void only(String member, @Nullable Object value, String kind, String given, Violations violations) {
        if (value != null && !kind.equals(given)) {
            violations.add("effect." + member, "goes with the kind " + kind);
        }
    }

    private static int part(String field, @Nullable Long value, int max, Fields fields) {
        return (int) fields.number("effect." + field, value, 1, max);
    }
}
