package dev.kiosk.proving.shop;

/** The storefront took the order on. */
public record CheckoutAnswer(String orderId, String accessToken, String status, String currency, long total) {}
