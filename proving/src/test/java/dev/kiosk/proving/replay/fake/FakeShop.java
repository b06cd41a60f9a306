package dev.kiosk.proving.replay.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What the fake platform knows. Orders are confirmed, or rejected for want of stock, at once. */
final class FakeShop {

    static final long SHIPPING = 395;

    final Lie lie;
    final Map<String, Long> prices = new HashMap<>();
    final Map<String, Integer> stock = new TreeMap<>();
    final Map<String, Map<String, Integer>> carts = new HashMap<>();
    final SequencedMap<String, FakeOrder> orders = new LinkedHashMap<>();
    final List<String> keys = new ArrayList<>();
    private final Map<String, FakeOrder> ordersByKey = new HashMap<>();

    FakeShop(Lie lie) {
        this.lie = lie;
    }

    /** Whether it is the one that the lie is about. */
    boolean lies(Lie about, FakeOrder order) {
        return lie == about && orders.firstEntry().getValue() == order;
    }

    /** Whether the lie is this, and strikes this order: the first whose money is to be kept. */
    boolean liesOfKept(Lie about, FakeOrder order) {
        return lie == about
                && orders.values().stream()
                        .filter(other -> other.status.equals("confirmed"))
                        .findFirst()
                        .filter(kept -> kept == order)
                        .isPresent();
    }

    /** Whether the lie is this and there is something to lie about. */
    boolean lies(Lie about) {
        return lie == about && !orders.isEmpty();
    }

    Map<String, Object> cart(String id) {
        Map<String, Integer> quantities = carts.getOrDefault(id, Map.of());
        long subtotal = goods(quantities);
        long shown = subtotal + (lie == Lie.QUOTE_OFF_BY_A_PENNY ? 1 : 0);
        Map<String, Object> cart = new LinkedHashMap<>();
        cart.put("cartId", id);
        cart.put("currency", "GBP");
        cart.put("lines", lines(quantities));
        cart.put("subtotal", shown);
        cart.put("shipping", SHIPPING);
        cart.put("tax", 0);
        cart.put("total", shown + SHIPPING);
        return cart;
    }

    FakeOrder checkOut(String key, String cartId, String customer) {
        keys.add(key);
        return ordersByKey.computeIfAbsent(key, first -> place(cartId, customer));
    }

    void cancel(FakeOrder order) {
        if (lie != Lie.CANCELLATION_WITHOUT_EFFECT && order.status.equals("confirmed")) {
            order.cancel(lie != Lie.CANCELLATION_WITHOUT_REFUND);
            order.quantities.forEach((sku, quantity) -> stock.merge(sku, quantity, Integer::sum));
        }
    }

    List<Map<String, Object>> lines(Map<String, Integer> quantities) {
        return quantities.entrySet().stream()
                .map(line -> Map.<String, Object>of(
                        "sku", line.getKey(),
                        "quantity", line.getValue(),
                        "unitPrice", price(line.getKey()),
                        "lineTotal", price(line.getKey()) * line.getValue()))
                .toList();
    }

    private FakeOrder place(String cartId, String customer) {
        Map<String, Integer> quantities = carts.getOrDefault(cartId, Map.of());
        FakeOrder order =
                new FakeOrder(UUID.randomUUID().toString(), customer, quantities, goods(quantities) + SHIPPING);
        orders.put(order.id, order);
        boolean enough = quantities.entrySet().stream()
                .allMatch(line -> stock.getOrDefault(line.getKey(), 0) >= line.getValue());
        if (lies(Lie.STUCK_IN_PLACED, order)) {
            return order;
        }
        if (enough) {
            quantities.forEach((sku, quantity) -> stock.merge(sku, -quantity, Integer::sum));
            order.confirm();
        } else {
            order.reject();
        }
        return order;
    }

    private long goods(Map<String, Integer> quantities) {
        return quantities.entrySet().stream()
                .mapToLong(line -> price(line.getKey()) * line.getValue())
                .sum();
    }

    private long price(String sku) {
        Long price = prices.get(sku);
        if (price == null) {
            throw new IllegalArgumentException("unknown SKU " + sku);
        }
        return price;
    }
}
