package dev.kiosk.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money could not be taken by this attempt.
 *
 * @param orderId the order
 * @param paymentId the payment, which is one attempt
 * @param amount minor units
 * @param currency ISO 4217
 * @param code why, as a stable kebab-case code
 * @param retryUntil until when the order waits for another means of payment; null where none can help
 */
public record PaymentFailed(
        UUID orderId,
        UUID paymentId,
        long amount,
        String currency,
        String code,
        @Nullable Instant retryUntil) implements EventData {

    /** One that ends its order. */
    public PaymentFailed(UUID orderId, UUID paymentId, long amount, String currency, String code) {
        this(orderId, paymentId, amount, currency, code, null);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
