package dev.kiosk.order.domain;

import java.util.UUID;

/** Which refund, and what identifies it to the provider. */
public record RefundId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
