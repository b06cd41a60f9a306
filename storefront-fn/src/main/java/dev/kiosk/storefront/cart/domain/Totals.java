package dev.kiosk.storefront.cart.domain;

/**
 * What a cart comes to, in minor units: {@code total = subtotal - discount + shipping + tax}.
 *
 * @param tax added on top; 0 where prices include it
 */
public record Totals(long subtotal, long shipping, long discount, long tax, long total) {}
