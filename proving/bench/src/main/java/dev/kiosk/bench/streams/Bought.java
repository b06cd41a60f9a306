package dev.kiosk.bench.streams;

/** An order, and what opens it. */
record Bought(String orderId, String accessToken) {}
