package dev.kiosk.storefront.order.domain;

import java.util.Locale;

/**
 * Where an order stands, as its customer sees it.
 *
 * <pre>
 *  SUBMITTED ─▶ PLACED ─▶ RESERVED ─▶ CONFIRMED ─▶ SHIPPED ─▶ DELIVERED
 *                  │          │           │
 *                  └──────────┴───────────┴─▶ REJECTED | CANCELLED | EXPIRED
 * </pre>
 */
public enum OrderStatus {
    SUBMITTED,
    PLACED,
    RESERVED,
    CONFIRMED,
    SHIPPED,
    DELIVERED,
    REJECTED,
    CANCELLED,
    EXPIRED,
    REFUNDED;

    /** Whether it stays so for all that a customer waits for. */
    public boolean isFinal() {
        return switch (this) {
            case SUBMITTED, PLACED, RESERVED, CONFIRMED, SHIPPED -> false;
            case DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> true;
        };
    }

    /** Not confirmed yet, and it still can be. */
    public boolean isUndecided() {
        return switch (this) {
            case SUBMITTED, PLACED, RESERVED -> true;
            case CONFIRMED, SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> false;
        };
    }

    /** As it is written outside: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if it is no code */
    public static OrderStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
