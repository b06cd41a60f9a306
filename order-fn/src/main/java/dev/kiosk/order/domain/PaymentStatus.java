package dev.kiosk.order.domain;

import java.util.Locale;

/** Where a payment stands, as far as we know; {@link Payment} shows how it gets from one to the next. */
public enum PaymentStatus {
    AUTHORISING,
    ACTION_REQUIRED,
    AUTHORISED,
    CAPTURED,
    REFUND_DUE,
    REFUNDED,
    FAILED,
    VOIDED;

    /** The name in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static PaymentStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The provider has to be asked, or asked for something, before this payment can rest. */
    public boolean isUnsettled() {
        return switch (this) {
            case AUTHORISING, ACTION_REQUIRED, AUTHORISED, REFUND_DUE -> true;
            case CAPTURED, REFUNDED, FAILED, VOIDED -> false;
        };
    }

    /** It came to nothing, or waits for the customer, who may rather pay by another means. */
    public boolean mayBeFollowed() {
        return switch (this) {
            case FAILED, ACTION_REQUIRED -> true;
            case AUTHORISING, AUTHORISED, CAPTURED, REFUND_DUE, REFUNDED, VOIDED -> false;
        };
    }

    /** No money was taken, and it is not known that none will be. */
    public boolean isOpen() {
        return switch (this) {
            case AUTHORISING, ACTION_REQUIRED, AUTHORISED -> true;
            case CAPTURED, REFUND_DUE, REFUNDED, FAILED, VOIDED -> false;
        };
    }
}
