package dev.kiosk.bench.platform;

/** What a cart is asked to hold. */
public record WantedLine(String sku, int quantity) {}
