package dev.kiosk.storefront.cart.domain;

/**
 * A price that is not what the customer was shown, in minor units.
 *
 * @param was what the cart said
 * @param now what the shop asks
 */
public record PriceChange(String sku, long was, long now) {}
