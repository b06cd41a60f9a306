package dev.kiosk.storefront.pricing.domain;

import dev.kiosk.storefront.pricing.domain.InvalidRuleException.Check;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a promotion gives. */
public sealed interface Effect {

    /** A part of what is in its scope; half a minor unit is rounded up. */
    record Percent(int basisPoints) implements Effect {

        public Percent {
            new Check()
                    .within("basisPoints", 1, TaxRule.BASIS, (long) basisPoints)
                    .orThrow();
        }

        long of(long amount) {
            return Math.addExact(Math.multiplyExact(amount, basisPoints), TaxRule.BASIS / 2) / TaxRule.BASIS;
        }
    }

    /** A fixed amount of what is in its scope, in minor units of the promotion's currency; never more than there is. */
    record Amount(long minorUnits) implements Effect {

        public Amount {
            new Check().within("amount", 1, Pricing.MAX_TOTAL, minorUnits).orThrow();
        }
    }

    /**
     * Shipping that costs nothing, or less.
     *
     * @param methods the codes of those that it is about; all where there are none
     * @param cap the most that it takes off, in minor units of the promotion's currency; null for all of it
     */
    record FreeShipping(Set<String> methods, @Nullable Long cap) implements Effect {

        public static final FreeShipping OF_ANY_METHOD = new FreeShipping(Set.of(), null);

        public FreeShipping {
            methods = Set.copyOf(methods);
            new Check()
                    .that(methods.stream().allMatch(RuleKey::isOne), "methods", "are codes of shipping methods")
                    .within("cap", 1, Pricing.MAX_TOTAL, cap)
                    .orThrow();
        }

        boolean isAbout(ShippingMethod method) {
            return methods.isEmpty() || methods.contains(method.code());
        }

        /** What it takes off the price. */
        long of(ShippingMethod method, long price) {
            return isAbout(method) ? Math.min(price, cap == null ? price : cap) : 0;
        }
    }

    /**
     * Of every {@code buy + get} units in its scope, the {@code get} of which least is left to pay cost nothing. What costs
     * nothing already is one of them.
     */
    record BuyGet(int buy, int get) implements Effect {

        private static final int MOST = 1_000;

        public BuyGet {
            new Check()
                    .within("buy", 1, MOST, (long) buy)
                    .within("get", 1, MOST, (long) get)
                    .orThrow();
        }

        /** How many of so many cost nothing. */
        long of(long units) {
            return units / (buy + get) * get;
        }
    }

    /** Whether it says an amount, and so needs a currency. */
    default boolean saysAnAmount() {
        return switch (this) {
            case Amount _ -> true;
            case FreeShipping free -> free.cap() != null;
            case Percent _, BuyGet _ -> false;
        };
    }
}
