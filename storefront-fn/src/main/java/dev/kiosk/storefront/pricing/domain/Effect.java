package dev.kiosk.storefront.pricing.domain;

/** What a promotion gives. */
public sealed interface Effect {

    /** A part of what is in its scope; half a minor unit is rounded up. */
    record Percent(int basisPoints) implements Effect {

        public Percent {
            require(basisPoints > 0 && basisPoints <= TaxRule.BASIS, "a percentage is 0.01 to 100");
        }
    }

    /** A fixed amount of what is in its scope, in minor units of the promotion's currency; never more than there is. */
    record Amount(long minorUnits) implements Effect {

        public Amount {
            require(minorUnits > 0, "an amount is more than 0");
        }
    }

    record FreeShipping() implements Effect {}

    /** Of every {@code buy + get} units in its scope, the {@code get} cheapest cost nothing. */
    record BuyGet(int buy, int get) implements Effect {

        public static final int MOST = 1_000;

        public BuyGet {
            require(buy > 0 && buy <= MOST && get > 0 && get <= MOST, "buy and get are 1 to " + MOST);
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
