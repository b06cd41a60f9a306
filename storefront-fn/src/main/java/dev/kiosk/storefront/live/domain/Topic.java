package dev.kiosk.storefront.live.domain;

import java.util.UUID;

/** Something that a stream is about. */
public sealed interface Topic {

    /** An order's timeline. */
    record OfOrder(UUID orderId) implements Topic {}

    /** What is left of a SKU. */
    record OfSku(String sku) implements Topic {}
}
