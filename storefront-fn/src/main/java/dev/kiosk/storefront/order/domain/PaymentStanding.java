package dev.kiosk.storefront.order.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the payment of an order stands, by what was said last of it.
 *
 * @param payment which attempt it is
 * @param retryUntil until when the order waits for another means of payment; null where none can help
 * @param followed whether the customer has asked to pay by another means since
 */
public record PaymentStanding(
        UUID payment, Stage stage, @Nullable Instant retryUntil, boolean followed) {

    /** Where an attempt stands. */
    public enum Stage {
        /** Its customer has to agree to it first. */
        ACTION_REQUIRED,
        FAILED,
        CAPTURED;

        /** As it is written outside. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Stage of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Whether another means of payment could be tried instead. */
    boolean mayBeFollowed(Instant now) {
        return switch (stage) {
            case ACTION_REQUIRED -> true;
            case FAILED -> retryUntil != null && now.isBefore(retryUntil);
            case CAPTURED -> false;
        };
    }
}
