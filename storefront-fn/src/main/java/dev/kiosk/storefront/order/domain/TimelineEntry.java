package dev.kiosk.storefront.order.domain;

import java.time.Instant;

/**
 * Something that happened to an order.
 *
 * @param id its position in the order's timeline: 1, 2, 3 … in the order in which entries came to be known
 * @param event the event's type, short and without its version: {@code order.confirmed}
 * @param detail what there is to add; empty for nothing
 */
public record TimelineEntry(long id, Instant at, String event, String detail) {}
