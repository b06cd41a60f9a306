package dev.kiosk.proving.replay.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    record Answer(int status, Object body) {}

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
