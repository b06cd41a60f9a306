package dev.kiosk.contracts;

/**
 * One line of a checkout, at the price the storefront froze.
 *
 * @param quantity units, 1 to 1,000,000
 * @param unitPrice price of one unit, in minor units of the checkout's currency
 */
public record PricedLine(String sku, int quantity, long unitPrice) {}
