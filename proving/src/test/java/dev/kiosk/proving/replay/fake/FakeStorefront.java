package dev.kiosk.proving.replay.fake;

import dev.kiosk.proving.replay.fake.FakeFace.Answer;
import dev.kiosk.proving.replay.fake.FakeFace.Request;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** storefront-fn, both faces. */
final class FakeStorefront implements FakeFace.Handler {

    private final FakeShop shop;
    int answersToLose;

    FakeStorefront(FakeShop shop) {
        this.shop = shop;
    }

    @Override
    public Answer answer(Request request) {
        if (request.is("POST", "/api/carts")) {
            return new Answer(201, shop.cart(UUID.randomUUID().toString()));
        }
        if (request.is("PUT", "/api/carts/[^/]+/lines")) {
            return fill(request.segment(2), json(request));
        }
        if (request.is("GET", "/api/carts/[^/]+")) {
            return new Answer(200, shop.cart(request.segment(2)));
        }
        if (request.is("POST", "/api/checkout")) {
            return checkOut(request.key(), json(request));
        }
        if (request.is("GET", "/api/orders/[^/]+")) {
            return order(order(request));
        }
        if (request.is("POST", "/api/orders/[^/]+/cancellation")) {
            shop.cancel(order(request));
            return new Answer(202, Map.of());
        }
        if (request.is("POST", "/api/catalogue/imports")) {
            return importProducts(request.body().lines().skip(1).toList());
        }
        throw new IllegalArgumentException("no such request: " + request);
    }

    private Answer fill(String cartId, JsonNode lines) {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.put(
                line.path("sku").asString(), line.path("quantity").asInt()));
        shop.carts.put(cartId, quantities);
        return new Answer(200, shop.cart(cartId));
    }

    private Answer checkOut(String key, JsonNode request) {
        FakeOrder order = shop.checkOut(
                key,
                request.path("cartId").asString(),
                request.path("customer").path("email").asString());
        if (answersToLose > 0) {
            answersToLose--;
            return new Answer(503, FakePlatform.problem("unavailable", "killed"));
        }
        long total = order.total + (shop.lies(Lie.CHARGED_OTHER_THAN_QUOTED, order) ? 1 : 0);
        return new Answer(
                202,
                Map.of("orderId", order.id, "accessToken", "t", "status", "placed", "currency", "GBP", "total", total));
    }

    private Answer order(FakeOrder order) {
        String status = shop.lies(Lie.STOREFRONT_BEHIND, order) ? "placed" : order.status;
        return new Answer(
                200,
                Map.of(
                        "orderId",
                        order.id,
                        "status",
                        status,
                        "currency",
                        "GBP",
                        "lines",
                        shop.lines(order.quantities),
                        "total",
                        order.total));
    }

    private Answer importProducts(List<String> rows) {
        for (String row : rows) {
            String[] fields = row.split(",", -1);
            shop.prices.put(
                    fields[0],
                    new BigDecimal(fields[fields.length - 2]).movePointRight(2).longValueExact());
        }
        return new Answer(200, Map.of("rows", rows.size(), "imported", rows.size(), "errors", List.of()));
    }

    private FakeOrder order(Request request) {
        FakeOrder order = shop.orders.get(request.segment(2));
        if (order == null) {
            throw new IllegalArgumentException("no such order");
        }
        return order;
    }

    private static JsonNode json(Request request) {
        return JsonMapper.shared().readTree(request.body());
    }
}
