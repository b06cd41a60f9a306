package dev.kiosk.proving.shop;

/** Who buys. */
public record Customer(String name, String email) {}
