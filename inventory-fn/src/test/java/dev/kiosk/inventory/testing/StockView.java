package dev.kiosk.inventory.testing;

/** The stock of a SKU as a client sees it. */
public record StockView(String sku, long onHand, long reserved, long available, long version) {}
