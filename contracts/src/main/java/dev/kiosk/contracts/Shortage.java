package dev.kiosk.contracts;

/**
 * A SKU of which there was not enough.
 *
 * @param requested units asked for
 * @param available units that were left to sell
 */
public record Shortage(String sku, long requested, long available) {}
