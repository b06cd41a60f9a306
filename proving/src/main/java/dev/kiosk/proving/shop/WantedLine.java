package dev.kiosk.proving.shop;

/** What a cart is asked to hold. */
public record WantedLine(String sku, int quantity) {}
