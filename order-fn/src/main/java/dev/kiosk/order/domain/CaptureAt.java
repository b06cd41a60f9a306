package dev.kiosk.order.domain;

import java.util.Locale;

/** When money that is held for an order is taken. */
public enum CaptureAt {
    /** Before the order is confirmed. */
    CONFIRMATION,
    /** Before its first parcel leaves; it is confirmed as soon as the money is held. */
    SHIPPING;

    /** The name in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaptureAt of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
