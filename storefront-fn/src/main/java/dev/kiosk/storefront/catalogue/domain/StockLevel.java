package dev.kiosk.storefront.catalogue.domain;

/**
 * What inventory says is left of a SKU.
 *
 * @param available units left to sell
 * @param version version of the SKU's stock; a higher one is newer
 */
public record StockLevel(String sku, long available, long version) {}
