package dev.kiosk.proving.audit.http;

import dev.kiosk.proving.audit.Amount;
import dev.kiosk.proving.shop.Cart;
import dev.kiosk.proving.shop.ShopClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An order that the storefront took on, with all that its customer was told.
 *
 * @param name of whoever bought, so that it can be looked up
 * @param key of its checkout
 * @param quantities units by SKU that were wanted
 * @param cart with the storefront's quote, before the checkout
 * @param clickedAt when the customer clicked
 * @param took from the click to the answer, repeats included
 */
public record Purchase(
        String name,
        String key,
        Map<String, Integer> quantities,
        Cart cart,
        Cart.Ordered order,
        Instant clickedAt,
        Duration took) {
    public Purchase {
        quantities = Map.copyOf(quantities);
    }

    /**
     * How the quote and the answer are not the catalogue's prices times the quantities wanted.
     *
     * @param prices pence by SKU
     */
    List<String> wrongs(Map<String, Long> prices) {
        long goods = quantities.entrySet().stream()
                .mapToLong(line -> Math.multiplyExact(price(prices, line.getKey()), (long) line.getValue()))
                .reduce(0, Math::addExact);
        String total = Amount.text(goods + cart.shipping() + cart.tax());
        List<String> wrongs = new ArrayList<>();
        compare(wrongs, "the cart's lines", wanted(prices), lines(cart.lines()));
        compare(
                wrongs,
                "the sum of the cart's lines",
                Amount.text(goods),
                Amount.text(
                        cart.lines().stream().mapToLong(Cart.Line::lineTotal).sum()));
        compare(wrongs, "the cart's subtotal", Amount.text(goods), Amount.text(cart.subtotal()));
        compare(wrongs, "the cart's total", total, Amount.text(cart.total()));
        compare(wrongs, "the checkout's total", total, Amount.text(order.total()));
        compare(wrongs, "the cart's currency", ShopClient.CURRENCY, cart.currency());
        compare(wrongs, "the checkout's currency", ShopClient.CURRENCY, order.currency());
        return wrongs;
    }

    /** The lines that the order should have, by SKU and price. */
    Map<String, Integer> wanted(Map<String, Long> prices) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        quantities.forEach((sku, quantity) -> lines.put(line(sku, price(prices, sku)), quantity));
        return lines;
    }

    static Map<String, Integer> lines(List<Cart.Line> shown) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        shown.forEach(line -> lines.merge(line(line.sku(), line.unitPrice()), line.quantity(), Integer::sum));
        return lines;
    }

    static String line(String sku, long unitPrice) {
        return sku + " at " + Amount.text(unitPrice);
    }

    static void compare(List<String> wrongs, String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            wrongs.add(what + " should be " + expected + ", is " + actual);
        }
    }

    private static long price(Map<String, Long> prices, String sku) {
        Long price = prices.get(sku);
        if (price == null) {
            throw new IllegalArgumentException(sku + " is not in the catalogue");
        }
        return price;
    }
}
