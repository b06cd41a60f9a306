package dev.kiosk.proving.shop;

import java.util.List;

/** A cart with the storefront's quote; amounts are minor units. */
public record Cart(
        String cartId, String currency, List<Line> lines, long subtotal, long shipping, long tax, long total) {
    public Cart {
        lines = List.copyOf(lines);
    }

    /** A line of a cart, or of the storefront's view of an order. */
    public record Line(String sku, int quantity, long unitPrice, long lineTotal) {}

    /** The storefront took it on as an order. */
    public record Ordered(String orderId, String accessToken, String currency, long total) {}

    /** An order as its customer sees it. */
    public record OrderView(String orderId, String status, List<Line> lines, long total) {
        public OrderView {
            lines = List.copyOf(lines);
        }
    }
}
