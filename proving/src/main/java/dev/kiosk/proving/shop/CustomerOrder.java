package dev.kiosk.proving.shop;

import java.util.List;

/** An order as its customer sees it; amounts are minor units. */
public record CustomerOrder(String orderId, String status, String currency, List<CartLine> lines, long total) {

    public CustomerOrder {
        lines = List.copyOf(lines);
    }
}
