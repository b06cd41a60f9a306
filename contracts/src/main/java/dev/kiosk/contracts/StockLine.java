package dev.kiosk.contracts;

/**
 * What a reservation did to one SKU.
 *
 * @param quantity units held, or given back
 * @param availableAfter units left to sell after it
 * @param stockVersion version of the SKU's stock after it; a higher one is newer
 */
public record StockLine(String sku, int quantity, long availableAfter, long stockVersion) {}
