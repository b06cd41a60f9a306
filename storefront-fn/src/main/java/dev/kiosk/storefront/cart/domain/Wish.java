package dev.kiosk.storefront.cart.domain;

/**
 * What a customer asks for.
 *
 * @param quantity units, 1 to {@value CartLine#MAX_QUANTITY}
 */
public record Wish(String sku, int quantity) {}
