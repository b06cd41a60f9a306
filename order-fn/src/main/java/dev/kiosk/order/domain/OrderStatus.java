package dev.kiosk.order.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an order stands; {@link Order} shows how it gets from one to the next. */
public enum OrderStatus {
    PLACED,
    RESERVED,
    CONFIRMED,
    SHIPPED,
    DELIVERED,
    REJECTED,
    CANCELLED,
    EXPIRED,
    REFUNDED;

    /** The name in APIs and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrderStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    /** Not confirmed yet, and it still can be. */
    public boolean isPending() {
        return switch (this) {
            case PLACED, RESERVED -> true;
            case CONFIRMED, SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> false;
        };
    }

    /** Called off before anything was shipped: no money may be kept for it. */
    public boolean isOff() {
        return switch (this) {
            case REJECTED, CANCELLED, EXPIRED -> true;
            case PLACED, RESERVED, CONFIRMED, SHIPPED, DELIVERED, REFUNDED -> false;
        };
    }
}
