package dev.kiosk.contracts;

import java.net.URI;
import java.util.UUID;

/**
 * The provider wants the customer to do something before it authorises (3-D Secure).
 *
 * @param orderId the order
 * @param paymentId the payment
 * @param amount minor units
 * @param currency ISO 4217
 * @param actionUrl where the customer does it
 */
public record PaymentActionRequired(UUID orderId, UUID paymentId, long amount, String currency, URI actionUrl)
        implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
