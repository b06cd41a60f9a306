package dev.kiosk.proving.shop;

/** A line of a cart or of the storefront's view of an order; amounts are minor units. */
public record CartLine(String sku, int quantity, long unitPrice, long lineTotal) {}
