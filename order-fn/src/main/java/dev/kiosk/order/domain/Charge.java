package dev.kiosk.order.domain;

import dev.kiosk.contracts.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is to pay: all that a provider needs to recognise a payment of ours, or to hear of it again.
 *
 * @param id the provider's idempotency key
 * @param order for the customer's statement and for webhooks
 * @param amount the whole of it
 * @param token the provider's token for the means of payment
 * @param ref the provider's own id of the payment; null as long as we were not told
 * @param captureAt whether the money is to be held first, or taken as soon as the customer pays
 * @param payBy until when the customer can pay; null where nobody is waited for
 */
public record Charge(
        PaymentId id,
        OrderId order,
        Money amount,
        String token,
        @Nullable String ref,
        CaptureAt captureAt,
        @Nullable Instant payBy) {

    /** One that nobody is waited for. */
    public Charge(PaymentId id, OrderId order, Money amount, String token, @Nullable String ref) {
        this(id, order, amount, token, ref, CaptureAt.CONFIRMATION, null);
    }

    /** The same, by the id that the provider told; null tells nothing. */
    public Charge knownAs(@Nullable String told) {
        return told == null ? this : new Charge(id, order, amount, token, told, captureAt, payBy);
    }
}
