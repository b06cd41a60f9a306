package dev.kiosk.contracts;

import java.util.UUID;

/**
 * A payment provider's notification arrived and was verified. Says that something happened: the provider is asked what.
 *
 * @param provider the provider's name
 * @param providerRef the provider's own id of the payment
 * @param kind the provider's word for what happened
 * @param orderId the order
 */
public record PaymentNotified(String provider, String providerRef, String kind, UUID orderId) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
