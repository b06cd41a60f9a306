package dev.kiosk.bench.platform;

/** Who buys. */
public record Customer(String name, String email) {}
