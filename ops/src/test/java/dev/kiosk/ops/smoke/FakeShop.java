package dev.kiosk.ops.smoke;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kiosk.ops.output.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A shop of one product. Each of its answers can be replaced; an order walks through its states, one a look. */
final class FakeShop implements AutoCloseable {

    static final String TOKEN = "very-secret-access-token";
    static final String ORDER = "0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11";

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();

    FakeShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("GET /api/products", 200, "{\"items\":[{\"slug\":\"tea pot\",\"available\":3}]}");
        on("GET /api/products/tea pot", 200, """
                {"variants":[{"sku":"TEA-0","available":0},{"sku":"TEA-1","available":3}]}""");
        on("POST /api/carts", 201, "{\"cartId\":\"cart-1\"}");
        on("POST /api/carts/cart-1/lines", 200, "{\"cartId\":\"cart-1\"}");
        on("GET /api/payment-methods", 200, "{\"provider\":\"sandbox\",\"methods\":[\"tok_authorise\"]}");
        on("POST /api/checkout", 202, "{\"orderId\":\"%s\",\"accessToken\":\"%s\"}".formatted(ORDER, TOKEN));
        on("POST /api/orders/" + ORDER + "/cancellation", 202, "");
        walk("submitted", "confirmed", "cancelled");
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The last answer stays. */
    void on(String request, int status, String body) {
        answers.put(request, new ArrayDeque<>(List.of(new Answer(status, body))));
    }

    /** Once, before what is answered otherwise. */
    void first(String request, int status, String body) {
        answers.computeIfPresent(request, (key, queue) -> {
            queue.addFirst(new Answer(status, body));
            return queue;
        });
    }

    void walk(String... states) {
        Deque<Answer> walk = new ArrayDeque<>();
        for (String state : states) {
            walk.add(new Answer(200, Json.write(Map.of("orderId", ORDER, "status", state))));
        }
        answers.put("GET /api/orders/" + ORDER, walk);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        requests.add(request);
        Answer answer = authorized(exchange) ? next(request) : new Answer(401, "{\"title\":\"Access token missing\"}");
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static boolean authorized(HttpExchange exchange) {
        return !exchange.getRequestURI().getPath().startsWith("/api/orders/")
                || ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private synchronized Answer next(String request) {
        Deque<Answer> queue = answers.getOrDefault(request, new ArrayDeque<>(List.of(new Answer(404, "{}"))));
        return queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, String body) {}
}
