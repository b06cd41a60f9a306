package dev.kiosk.proving.replay.fake;

import dev.kiosk.proving.replay.fake.FakeFace.Answer;
import dev.kiosk.proving.replay.fake.FakeFace.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** order-fn and inventory-fn. */
final class FakeInnerFaces implements FakeFace.Handler {

    private final FakeShop shop;

    FakeInnerFaces(FakeShop shop) {
        this.shop = shop;
    }

    @Override
    public Answer answer(Request request) {
        if (request.is("GET", "/api/orders")) {
            return Answer.page(list(), request.query());
        }
        if (request.is("GET", "/api/orders/[^/]+")) {
            return detail(request.segment(2));
        }
        if (request.is("GET", "/api/dead-letters")) {
            return Answer.page(shop.lies(Lie.DEAD_LETTER) ? List.of(letter()) : List.of(), request.query());
        }
        if (request.is("GET", "/api/stock")) {
            return Answer.page(levels(), request.query());
        }
        if (request.is("POST", "/api/stock/imports")) {
            List<String> rows = request.body().lines().skip(1).toList();
            rows.stream()
                    .map(row -> row.split(",", -1))
                    .forEach(row -> shop.stock.put(row[0], Integer.valueOf(row[1])));
            return new Answer(200, Map.of("rows", rows.size(), "imported", rows.size(), "errors", List.of()));
        }
        throw new IllegalArgumentException("no such request: " + request);
    }

    private List<Map<String, Object>> list() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (FakeOrder order : shop.orders.values()) {
            if (!shop.lies(Lie.ORDER_MISSING, order)) {
                list.addFirst(entry(order));
            }
            if (shop.lies(Lie.ORDER_TWICE, order)) {
                list.addFirst(entry(order));
            }
            if (shop.lies(Lie.ORDER_NOBODY_WAS_TOLD_OF, order)) {
                list.addFirst(entry(new FakeOrder("a-stranger", order.customer, order.quantities, order.total)));
            }
        }
        return list;
    }

    private Map<String, Object> entry(FakeOrder order) {
        long total = order.total + (shop.lies(Lie.TOTAL_OFF_BY_A_PENNY, order) ? 1 : 0);
        boolean kept = shop.liesOfKept(Lie.CAPTURED_A_PENNY_LESS, order) || shop.lies(Lie.TOTAL_OFF_BY_A_PENNY, order);
        long captured = order.captured == 0 || !kept ? order.captured : total - (total == order.total ? 1 : 0);
        return order.entry(total, captured);
    }

    private Answer detail(String id) {
        FakeOrder order = shop.orders.get(id);
        if (order == null) {
            return new Answer(404, FakePlatform.problem("order-not-found", "no order " + id));
        }
        Map<String, Integer> quantities = new LinkedHashMap<>(order.quantities);
        if (shop.lies(Lie.LINE_OFF_BY_ONE, order)) {
            quantities.replaceAll((sku, quantity) -> quantity + 1);
        }
        Map<String, Object> detail = order.entry(order.total, order.captured);
        detail.put("lines", shop.lines(quantities));
        detail.put("timeline", order.timeline);
        return new Answer(200, detail);
    }

    private static Map<String, Object> letter() {
        return Map.of(
                "id", "1",
                "eventId", "an-event",
                "type", "dev.kiosk.order.placed.v1",
                "subject", "an-order",
                "destination", "inventory-fn",
                "code", 503,
                "error", "gone");
    }

    private List<Map<String, Object>> levels() {
        List<Map<String, Object>> levels = new ArrayList<>();
        shop.stock.forEach((sku, onHand) -> {
            boolean first = levels.isEmpty();
            levels.add(Map.of(
                    "sku",
                    sku,
                    "onHand",
                    onHand - (first && shop.lies(Lie.STOCK_OFF_BY_ONE) ? 1 : 0),
                    "reserved",
                    first && shop.lies(Lie.STILL_RESERVED) ? 2 : 0,
                    "available",
                    onHand,
                    "version",
                    1));
        });
        return levels;
    }
}
