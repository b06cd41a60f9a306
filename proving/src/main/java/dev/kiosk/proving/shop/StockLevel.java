package dev.kiosk.proving.shop;

/** How much there is of a SKU. */
public record StockLevel(String sku, int onHand, int reserved) {}
