package dev.kiosk.storefront.pricing.domain;

/**
 * What a cart comes to, in minor units: {@code total = subtotal - discount + shipping + tax}.
 *
 * @param discount taken off the goods
 * @param tax added on top; 0 where prices include it
 */
public record Totals(long subtotal, long shipping, long discount, long tax, long total) {}
