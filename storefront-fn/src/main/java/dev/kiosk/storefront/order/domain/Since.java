package dev.kiosk.storefront.order.domain;

import java.util.UUID;

/**
 * How far somebody has read the timeline of an order.
 *
 * @param after the position of the last entry seen; 0 for none
 */
public record Since(UUID orderId, long after) {}
