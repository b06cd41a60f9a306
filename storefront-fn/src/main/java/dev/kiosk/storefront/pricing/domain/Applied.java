package dev.kiosk.storefront.pricing.domain;

import java.util.Locale;

/**
 * A promotion at work.
 *
 * @param amount what it saves, in minor units
 */
public record Applied(Promotion promotion, Target target, long amount) {

    /** What is made cheaper. */
    public enum Target {
        GOODS,
        SHIPPING;

        /** As it is written outside: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
