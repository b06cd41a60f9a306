package dev.kiosk.contracts;

import java.util.UUID;

/**
 * Money was given back.
 *
 * @param orderId the order
 * @param paymentId the payment
 * @param amount minor units
 * @param currency ISO 4217
 */
public record PaymentRefunded(UUID orderId, UUID paymentId, long amount, String currency) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
