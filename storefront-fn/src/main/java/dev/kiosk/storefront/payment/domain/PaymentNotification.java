package dev.kiosk.storefront.payment.domain;

import java.util.UUID;

/** What a notification says. */
public sealed interface PaymentNotification {

    /**
     * A payment of ours moved.
     *
     * @param eventId the provider's id of the notification; the same when it is sent again
     * @param kind the provider's word for what happened
     * @param providerRef the provider's own id of the payment
     */
    record Moved(String eventId, String kind, String providerRef, UUID orderId) implements PaymentNotification {}

    /** Nothing that an order needs to know. */
    record Irrelevant(String kind) implements PaymentNotification {}
}
