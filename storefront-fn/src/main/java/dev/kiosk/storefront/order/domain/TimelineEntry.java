package dev.kiosk.storefront.order.domain;

import java.time.Instant;

/**
 * Something that happened to an order.
 *
 * @param id grows with every entry of an order
 * @param event the event's type, short and without its version: {@code order.confirmed}
 * @param detail what there is to add; empty for nothing
 */
public record TimelineEntry(long id, Instant at, String event, String detail) {}
