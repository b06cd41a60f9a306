package dev.kiosk.storefront.order.application;

import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.TimelineEntry;

/**
 * Something that happened to an order.
 *
 * @param status where the order stands, this and what is known beyond it included
 */
public record OrderNews(TimelineEntry entry, OrderStatus status) {}
