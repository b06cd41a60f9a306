package dev.kiosk.storefront.pricing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.Effect;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
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
            case "percent" ->
                effect(fields, () -> new Effect.Percent(fields.whole("effect.basisPoints", basisPoints)), null);
            case "amount" -> effect(fields, () -> new Effect.Amount(fields.number("effect.amount", amount)), 1L);
            case "buy-get" ->
                effect(
                        fields,
                        () -> new Effect.BuyGet(fields.whole("effect.buy", buy), fields.whole("effect.get", get)),
                        null);
            case "free-shipping" ->
                effect(
                        fields,
                        () -> new Effect.FreeShipping(Set.copyOf(methods(fields)), cap),
                        cap == null ? null : 1L);
            default -> {
                fields.violations().add("effect.kind", "is percent, amount, free-shipping or buy-get");
                yield Effect.FreeShipping.OF_ANY_METHOD;
            }
        };
    }

    /** @param cap of what stands for one that cannot be: whether there is an amount in it is looked at, too */
    private static Effect effect(Fields fields, Supplier<Effect> effect, @Nullable Long cap) {
        return fields.part("effect.", effect, new Effect.FreeShipping(Set.of(), cap));
    }

    private List<String> methods(Fields fields) {
        return Fields.list("effect.methods", methods, MAX_METHODS, fields.violations());
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
}
