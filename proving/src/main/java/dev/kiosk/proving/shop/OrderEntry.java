package dev.kiosk.proving.shop;

/** An order in order-fn's list; amounts are minor units. */
public record OrderEntry(
        String orderId,
        OrderStatus status,
        String customerRef,
        String currency,
        long shipping,
        long discount,
        long tax,
        long total,
        long captured,
        long refunded) {}
