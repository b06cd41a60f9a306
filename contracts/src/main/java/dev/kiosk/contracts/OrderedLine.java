package dev.kiosk.contracts;

/**
 * What an order wants of one SKU; an order has at most one line a SKU.
 *
 * @param quantity units
 */
public record OrderedLine(String sku, int quantity) {}
