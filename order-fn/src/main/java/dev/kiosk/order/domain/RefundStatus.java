package dev.kiosk.order.domain;

import java.util.Locale;

/** Where a refund stands: DUE, until the provider made it, or refused it too often. */
public enum RefundStatus {
    DUE,
    MADE,
    FAILED;

    /** The name in APIs and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RefundStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
