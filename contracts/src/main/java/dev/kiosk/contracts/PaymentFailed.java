package dev.kiosk.contracts;

import java.util.UUID;

/**
 * Money could not be taken.
 *
 * @param orderId the order
 * @param paymentId the payment
 * @param amount minor units
 * @param currency ISO 4217
 * @param code why, as a stable kebab-case code
 */
public record PaymentFailed(UUID orderId, UUID paymentId, long amount, String currency, String code)
        implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
