package dev.kiosk.storefront.webhook.domain;

import java.util.UUID;

/** What a webhook says. */
public sealed interface Notice {

    /**
     * A payment of ours moved.
     *
     * @param eventId the provider's id of the webhook; the same when it is sent again
     * @param kind the provider's word for what happened
     * @param providerRef the provider's own id of the payment
     */
    record Moved(String eventId, String kind, String providerRef, UUID orderId) implements Notice {}

    /** Nothing that an order needs to know. */
    record Irrelevant(String kind) implements Notice {}
}
