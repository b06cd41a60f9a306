package dev.kiosk.local.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What stands before a shop: passes everything on, but for orders, which it answers itself as often as it is told to. */
final class AwayPlatform implements AutoCloseable {

    private static final Set<String> ITS_OWN =
            Set.of("connection", "content-length", "host", "upgrade", "expect", "transfer-encoding");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Away> orders = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final URI shop;

    /** How it answers an order. */
    enum Away {
        /** Nobody heard of it. */
        UNHEARD,
        /** The shop took it, and its answer is lost. */
        UNANSWERED
    }

    AwayPlatform(URI shop) throws IOException {
        this.shop = shop;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void isAway(Away... times) {
        orders.addAll(List.of(times));
    }

    boolean isBack() {
        return orders.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean order = exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestURI().getPath().equals("/checkout")
                    && !new String(body, StandardCharsets.UTF_8).contains("update=");
            Away away = order ? orders.poll() : null;
            if (away != Away.UNHEARD) {
                HttpResponse<byte[]> response = pass(exchange, body);
                if (away == null) {
                    passBack(exchange, response);
                    return;
                }
            }
            exchange.sendResponseHeaders(504, -1);
        }
    }

    private HttpResponse<byte[]> pass(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .join();
    }

    private static void passBack(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!name.startsWith(":") && !ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
