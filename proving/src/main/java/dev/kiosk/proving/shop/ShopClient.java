package dev.kiosk.proving.shop;

import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.shop.Goods.Product;
import dev.kiosk.proving.shop.Goods.StockLevel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customers and staff of a shop. What customers do is answered with whatever the shop says; what staff do has to work. */
public final class ShopClient {
    public static final String CURRENCY = "GBP";

    private static final int ROWS_AT_ONCE = 5_000;
    private static final String LIMIT = "200";

    private final Addresses at;
    private final HttpCalls http;

    public ShopClient(Addresses at, HttpCalls http) {
        this.at = at;
        this.http = http;
    }

    /** @throws CallFailedException naming the face that is not ready after ten seconds */
    public static void requireReady(Addresses at) {
        try (HttpCalls http = new HttpCalls(Patience.of(Duration.ofSeconds(10)))) {
            Stream.of(at.storefront(), at.catalogue(), at.orders(), at.inventory())
                    .forEach(face -> http.send(Call.get(face.resolve("/actuator/health/readiness")))
                            .required());
        }
    }

    public Answer openCart() {
        return http.send(Call.post(at.storefront().resolve("/api/carts")));
    }

    /** @param quantities units by SKU */
    public Answer fillCart(String cartId, Map<String, Integer> quantities) {
        List<Map<String, Object>> lines = quantities.entrySet().stream()
                .map(line -> Map.<String, Object>of("sku", line.getKey(), "quantity", line.getValue()))
                .toList();
        return http.send(Call.json("PUT", at.storefront().resolve("/api/carts/" + cartId + "/lines"), lines));
    }

    /** What the cart comes to if it goes to that country: shipping and tax depend on it. */
    public Answer quote(String cartId, String country) {
        return http.send(Call.get(at.storefront().resolve("/api/carts/" + cartId + "?country=" + country)));
    }

    /** @param key the same for every attempt at this order */
    public Answer checkOut(Checkout checkout, String key) {
        return http.send(checkoutCall(checkout, key));
    }

    /** Hangs up after a time, whatever has come of it. */
    public Answer checkOutAndLeave(Checkout checkout, String key, Duration after) {
        return http.sendOnce(checkoutCall(checkout, key), after);
    }

    public Answer order(String orderId, String accessToken) {
        return http.send(Call.get(order(orderId)).with("authorization", "Bearer " + accessToken));
    }

    public Answer cancel(String orderId, String accessToken, String reason) {
        return http.send(Call.json("POST", URI.create(order(orderId) + "/cancellation"), Map.of("reason", reason))
                .with("authorization", "Bearer " + accessToken));
    }

    /** By another means, after one that came to nothing. */
    public Answer payAgain(String orderId, String accessToken, String paymentToken, String key) {
        return http.send(
                Call.json("POST", URI.create(order(orderId) + "/payments"), Map.of("paymentToken", paymentToken))
                        .with("authorization", "Bearer " + accessToken)
                        .with("idempotency-key", '"' + key + '"'));
    }

    /** On the payment provider's page; clicked once, for nobody insists on paying. */
    public Answer pay(String page, boolean agrees) {
        return http.sendOnce(Call.post(URI.create(page + (agrees ? "/complete" : "/fail"))), Duration.ofSeconds(5));
    }

    /** A few thousand rows at a time; the variants of a product are never parted. */
    public void importProducts(List<Product> products) {
        for (int from = 0, to; from < products.size(); from = to) {
            to = Math.min(products.size(), from + ROWS_AT_ONCE);
            while (to < products.size()
                    && products.get(to).product().equals(products.get(to - 1).product())) {
                to++;
            }
            importCsv(
                    at.catalogue().resolve("/api/catalogue/imports"),
                    Stream.concat(
                            Stream.of(List.of(
                                    "sku",
                                    "product",
                                    "name",
                                    "option",
                                    "description",
                                    "category",
                                    "price",
                                    "currency")),
                            products.subList(from, to).stream().map(ShopClient::fields)));
        }
    }

    /** @param onHand units by SKU, replacing what was there */
    public void importStock(Map<String, Integer> onHand) {
        List<Map.Entry<String, Integer>> rows = List.copyOf(onHand.entrySet());
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            importCsv(
                    at.inventory().resolve("/api/stock/imports"),
                    Stream.concat(
                            Stream.of(List.of("sku", "onHand")),
                            rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)).stream()
                                    .map(row ->
                                            List.of(row.getKey(), row.getValue().toString()))));
        }
    }

    /** Every SKU's stock, by SKU. */
    public Map<String, StockLevel> stock() {
        return list(at.inventory(), "/api/stock", Map.of(), StockLevel.class).stream()
                .collect(Collectors.toMap(StockLevel::sku, level -> level, (one, other) -> other, TreeMap::new));
    }

    /** Every order placed since then, as often as the list has it. */
    public List<Orders.Entry> ordersSince(Instant from) {
        return list(at.orders(), "/api/orders", Map.of("from", from.toString()), Orders.Entry.class);
    }

    public Orders.Detail orderDetail(String orderId) {
        return http.send(Call.get(at.orders().resolve("/api/orders/" + orderId)))
                .as(Orders.Detail.class);
    }

    public List<Orders.DeadLetter> deadLetters() {
        return list(at.orders(), "/api/dead-letters", Map.of(), Orders.DeadLetter.class);
    }

    private Call checkoutCall(Checkout checkout, String key) {
        return Call.json("POST", at.storefront().resolve("/api/checkout"), checkout)
                .with("idempotency-key", key);
    }

    private URI order(String orderId) {
        return at.storefront().resolve("/api/orders/" + orderId);
    }

    private static List<String> fields(Product product) {
        String price = BigDecimal.valueOf(product.price(), 2).toPlainString();
        return List.of(
                product.sku(), product.product(), product.name(), product.option(), "", "Things", price, CURRENCY);
    }

    private void importCsv(URI to, Stream<List<String>> rows) {
        StringWriter csv = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Call call = new Call("POST", to, Map.of("content-type", "text/csv; charset=utf-8"), csv.toString());
        Goods.Import done = http.send(call).as(Goods.Import.class);
        if (!done.errors().isEmpty()) {
            Goods.BrokenRow first = done.errors().getFirst();
            throw new CallFailedException(
                    done.errors().size() + " rows of an import were not taken; the first: line " + first.line()
                            + ", SKU " + first.sku() + ": " + first.message(),
                    200);
        }
    }

    /** Lists come in pages, each with the cursor of the next. */
    private <T> List<T> list(URI face, String path, Map<String, String> filters, Class<T> type) {
        List<T> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            Answer answer = http.send(Call.get(face.resolve(path + "?" + query(filters, after))))
                    .required();
            JsonNode page = answer.json();
            for (JsonNode item : page.path("items")) {
                all.add(JsonMapper.shared().treeToValue(item, type));
            }
            after = page.path("next").stringValue(null);
        }
        return all;
    }

    private static String query(Map<String, String> filters, @Nullable String after) {
        Map<String, String> parameters = new TreeMap<>(filters);
        parameters.put("limit", LIMIT);
        if (after != null && !after.isEmpty()) {
            parameters.put("after", after);
        }
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
