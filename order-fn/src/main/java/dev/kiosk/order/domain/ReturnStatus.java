package dev.kiosk.order.domain;

import java.util.Locale;

/** Where a return stands that a customer asked for; {@link RequestedReturn} shows how it gets from one to the next. */
public enum ReturnStatus {
    REQUESTED,
    ACCEPTED,
    REFUSED,
    DONE;

    /** The name in APIs and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReturnStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
