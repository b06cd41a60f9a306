package dev.kiosk.order.domain;

import java.util.UUID;

/** Which payment, and the idempotency key of all that a provider is asked about it. */
public record PaymentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
