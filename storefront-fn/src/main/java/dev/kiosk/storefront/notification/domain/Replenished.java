package dev.kiosk.storefront.notification.domain;

/**
 * Units of a SKU are available.
 *
 * @param version of its stock
 */
public record Replenished(String sku, long version) {}
