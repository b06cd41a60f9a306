package dev.kiosk.contracts;

import java.util.UUID;

/**
 * The customer wants to pay by another means, after an attempt that came to nothing; the order decides. One attempt is followed
 * by one other, however many ask.
 *
 * @param orderId the order
 * @param paymentId the attempt that came to nothing
 * @param paymentToken the provider's token for the means of payment; never card data
 */
public record PaymentRetryRequested(UUID orderId, UUID paymentId, String paymentToken) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
