package dev.kiosk.order.domain;

import java.util.Locale;

/** Who makes something happen to an order. */
public enum Actor {
    CUSTOMER,
    STAFF,
    PAYMENT,
    INVENTORY,
    CLOCK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
