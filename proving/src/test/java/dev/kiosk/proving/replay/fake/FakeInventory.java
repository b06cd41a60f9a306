package dev.kiosk.proving.replay.fake;

import dev.kiosk.proving.replay.fake.FakeFace.Answer;
import dev.kiosk.proving.replay.fake.FakeFace.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** inventory-fn. */
final class FakeInventory implements FakeFace.Handler {

    private final FakeShop shop;

    FakeInventory(FakeShop shop) {
        this.shop = shop;
    }

    @Override
    public Answer answer(Request request) {
        if (request.is("GET", "/api/stock")) {
            return FakePages.page(levels(), request.query());
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
