package dev.kiosk.order.domain;

import java.util.UUID;

/** Which order; chosen by the storefront at checkout. */
public record OrderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
