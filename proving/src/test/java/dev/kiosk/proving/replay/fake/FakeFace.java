package dev.kiosk.proving.replay.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** One face of the fake platform, on a loopback port of its own. */
final class FakeFace implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonMapper json = JsonMapper.shared();
    private final HttpServer server;

    /** Answers a request; what it throws is a 400. */
    interface Handler {

        Answer answer(Request request);
    }

    record Request(String method, String path, String query, String body, String key) {

        boolean is(String wantedMethod, String pathPattern) {
            return method.equals(wantedMethod) && path.matches(pathPattern);
        }

        /** A segment of the path, counted from 0. */
        String segment(int index) {
            return path.split("/", -1)[index + 1];
        }
    }

    record Answer(int status, Object body) {
        private static final int SIZE = 2;
        private static final Pattern AFTER = Pattern.compile("after=(\\d+)");

        /** Of a list: small pages, so that every test turns some. */
        static Answer page(List<Map<String, Object>> all, String query) {
            Matcher after = AFTER.matcher(query);
            int from = after.find() ? Integer.parseInt(after.group(1)) : 0;
            int to = Math.min(all.size(), from + SIZE);
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("items", all.subList(from, to));
            if (to < all.size()) {
                page.put("next", Integer.toString(to));
            }
            return new Answer(200, page);
        }
    }

    FakeFace(Handler handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, handler));
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange, handler);
            byte[] body = json.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer answer(HttpExchange exchange, Handler handler) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        URI uri = exchange.getRequestURI();
        String key = exchange.getRequestHeaders().getFirst("idempotency-key");
        String query = uri.getQuery();
        Request request = new Request(
                exchange.getRequestMethod(), uri.getPath(), query == null ? "" : query, body, key == null ? "" : key);
        try {
            return handler.answer(request);
        } catch (IllegalArgumentException e) {
            return new Answer(400, FakePlatform.problem("invalid-request", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
