package dev.kiosk.storefront.notification.domain;

import java.util.Locale;

/** What a customer is told of. */
public enum Occasion {
    RECEIVED,
    CONFIRMED,
    DECLINED,
    ACTION_REQUIRED,
    REJECTED,
    CANCELLED,
    EXPIRED,
    SHIPPED,
    DELIVERED,
    LINES_CANCELLED,
    RETURN_REQUESTED,
    WITHDRAWN,
    RETURN_ACCEPTED,
    RETURN_REFUSED,
    RETURNED,
    REFUNDED;

    /** Whether it asks for something that has a time. */
    public boolean asksToPay() {
        return switch (this) {
            case DECLINED, ACTION_REQUIRED -> true;
            case RECEIVED,
                    CONFIRMED,
                    REJECTED,
                    CANCELLED,
                    EXPIRED,
                    SHIPPED,
                    DELIVERED,
                    LINES_CANCELLED,
                    RETURN_REQUESTED,
                    WITHDRAWN,
                    RETURN_ACCEPTED,
                    RETURN_REFUSED,
                    RETURNED,
                    REFUNDED -> false;
        };
    }

    /** As it is written outside: kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if it is no code */
    public static Occasion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
