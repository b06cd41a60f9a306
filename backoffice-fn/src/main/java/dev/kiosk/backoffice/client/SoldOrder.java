package dev.kiosk.backoffice.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as the storefront sold it. Amounts are minor units of its currency. */
public record SoldOrder(
        List<Line> lines,
        List<Discount> discounts,
        @Nullable String shippingMethod,
        @Nullable String shippingName,
        List<Tax> taxes,
        long subtotal,
        List<String> delivery) {

    public SoldOrder {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
        delivery = List.copyOf(delivery);
    }

    /** What was bought of one SKU, as it was called. */
    public record Line(String sku, String name) {}

    /** What a promotion saved; no coupon where it applied by itself. */
    public record Discount(String name, @Nullable String coupon, String target, long amount) {}

    /** @param included whether it is a part of the prices, or comes on top */
    public record Tax(int basisPoints, boolean included, long amount) {}
}
