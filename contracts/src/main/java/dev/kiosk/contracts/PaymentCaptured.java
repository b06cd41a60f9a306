package dev.kiosk.contracts;

import java.util.UUID;

/**
 * Money was taken.
 *
 * @param orderId the order
 * @param paymentId the payment
 * @param amount minor units
 * @param currency ISO 4217
 */
public record PaymentCaptured(UUID orderId, UUID paymentId, long amount, String currency) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
