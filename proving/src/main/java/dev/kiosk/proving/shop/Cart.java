package dev.kiosk.proving.shop;

import java.util.List;

/** A cart with the storefront's quote; amounts are minor units. */
public record Cart(
        String cartId, String currency, List<CartLine> lines, long subtotal, long shipping, long tax, long total) {

    public Cart {
        lines = List.copyOf(lines);
    }
}
