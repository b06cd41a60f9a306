package dev.kiosk.storefront.testing;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.fn.testing.HttpCalls;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Shops over HTTP. */
public record Shop(StorefrontServer server) {

    public static final String CSV_HEADER = "sku,product,name,option,description,category,price,currency\n";
    private static final AtomicInteger SKUS = new AtomicInteger();

    /** One that no other test uses. */
    public static String newSku() {
        return "SKU-" + SKUS.incrementAndGet();
    }

    public Reply importCsv(String csv) {
        return Reply.of(HttpCalls.post(
                server.uri("/api/catalogue/imports"), csv, Map.of("Content-Type", "text/csv; charset=utf-8")));
    }

    /** The same in chunks, without a Content-Length. */
    public Reply importOfUnknownLength(String csv) {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/catalogue/imports"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenApply(Reply::of)
                    .join();
        }
    }

    /** Sells a thing of its own product at a price such as 2.55. */
    public String sell(String name, String price) {
        String sku = newSku();
        price(sku, name, price);
        return sku;
    }

    public void price(String sku, String name, String price) {
        importCsv(CSV_HEADER + sku + ",," + name + ",,,," + price + ",GBP\n").expect(200);
    }

    /** Inventory tells for the first time what there is of a SKU. */
    public void stock(String sku, long available) {
        server.events().send(new StockAdjusted(sku, available, available, 1));
    }

    /** Makes a product {@code draft}, {@code published} or {@code archived}. */
    public void publish(String slug, String status) {
        send("PUT", "/api/catalogue/products/" + slug + "/status", "{\"status\": \"" + status + "\"}")
                .expect(204);
    }

    public Reply get(String path) {
        return Reply.of(HttpCalls.get(server.uri(path), Map.of()));
    }

    /** A page in a language. */
    public Reply getIn(String language, String path) {
        return Reply.of(HttpCalls.get(server.uri(path), Map.of("Accept-Language", language)));
    }

    public Reply get(String path, String token) {
        return Reply.of(HttpCalls.get(server.uri(path), Map.of("Authorization", "Bearer " + token)));
    }

    public Reply send(String method, String path, String body) {
        return send(method, path, body, Map.of());
    }

    public Reply send(String method, String path, String body, Map<String, String> headers) {
        return Reply.of(HttpCalls.send(method, server.uri(path), body, headers));
    }

    public Reply post(String path, String body, Map<String, String> headers) {
        return Reply.of(HttpCalls.post(server.uri(path), body, headers));
    }

    /** A cart with that many of a SKU; gives its path. */
    public String cartOf(int quantity, String sku) {
        String cart = "/api/carts/" + send("POST", "/api/carts", "").expect(201).text("/cartId");
        send("POST", cart + "/lines", line(sku, quantity)).expect(200);
        return cart;
    }

    public Reply checkOut(String cart) {
        return post("/api/checkout", wish(cart), Map.of());
    }

    public Reply checkOut(String cart, String key) {
        return post("/api/checkout", wish(cart), Map.of("Idempotency-Key", key));
    }

    public CompletableFuture<Reply> checkOutMeanwhile(String cart, Map<String, String> headers) {
        return CompletableFuture.supplyAsync(() -> post("/api/checkout", wish(cart), headers));
    }

    /** An order of one SKU that was just checked out. */
    public Bought buy() {
        Reply accepted =
                checkOut(cartOf(6, sell("White metal lantern", "2.55"))).expect(202);
        return new Bought(UUID.fromString(accepted.text("/orderId")), accepted.text("/accessToken"));
    }

    /** The events of an order from after a position on; 0 is the beginning. */
    public EventStream follow(Bought order, long after) {
        Map<String, String> authorization = Map.of("Authorization", "Bearer " + order.token());
        return after == 0
                ? stream(order.path() + "/events", authorization)
                : stream(
                        order.path() + "/events",
                        Map.of("Authorization", "Bearer " + order.token(), "Last-Event-ID", Long.toString(after)));
    }

    public EventStream stream(String path, Map<String, String> headers) {
        return EventStream.open(server.uri(path), headers);
    }

    /** An order, and what opens it. */
    public record Bought(UUID orderId, String token) {

        public String path() {
            return "/api/orders/" + orderId;
        }
    }

    public static String line(String sku, Object quantity) {
        return "{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}";
    }

    public static String wish(String cart) {
        return wish(cart, "tok_authorise");
    }

    public static String wish(String cart, String paymentToken) {
        return """
                {"cartId": "%s", "customer": {"name": "Ada Lovelace", "email": "ada@example.org"},
                 "shippingAddress": {"line1": "1 High Street", "city": "York", "postcode": "YO1 7HH", "country": "GB"},
                 "paymentToken": "%s"}
                """.formatted(cart.substring(cart.lastIndexOf('/') + 1), paymentToken);
    }
}
