package dev.kiosk.order.domain;

/**
 * One line of an order.
 *
 * @param unitPrice in minor units of the order's currency
 */
public record OrderLine(String sku, int quantity, long unitPrice) {}
