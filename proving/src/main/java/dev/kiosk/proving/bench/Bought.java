package dev.kiosk.proving.bench;

/** An order, and what opens it. */
record Bought(String orderId, String accessToken) {}
