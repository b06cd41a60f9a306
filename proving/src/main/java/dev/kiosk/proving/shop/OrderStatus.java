package dev.kiosk.proving.shop;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an order is. */
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

    /** Whether the goods are the customer's. */
    public boolean isSold() {
        return switch (this) {
            case CONFIRMED, SHIPPED, DELIVERED -> true;
            case PLACED, RESERVED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> false;
        };
    }

    /** Whether it came to nothing. */
    public boolean isDead() {
        return switch (this) {
            case REJECTED, CANCELLED, EXPIRED, REFUNDED -> true;
            case PLACED, RESERVED, CONFIRMED, SHIPPED, DELIVERED -> false;
        };
    }

    /** Whether a customer's wish to cancel it would be granted. */
    public boolean isCancellable() {
        return switch (this) {
            case PLACED, RESERVED, CONFIRMED -> true;
            case SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> false;
        };
    }

    public boolean isFinal() {
        return isSold() || isDead();
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
