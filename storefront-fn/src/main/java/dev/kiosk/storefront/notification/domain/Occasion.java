package dev.kiosk.storefront.notification.domain;

import java.util.Locale;

/** What a customer is told of. */
public enum Occasion {
    RECEIVED,
    CONFIRMED,
    REJECTED,
    CANCELLED,
    EXPIRED,
    SHIPPED,
    DELIVERED,
    RETURNED,
    REFUNDED;

    /** As it is written outside: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if it is no code */
    public static Occasion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
