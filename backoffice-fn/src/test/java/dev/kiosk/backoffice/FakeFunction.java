package dev.kiosk.backoffice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another function: it answers what it is told to, and remembers what it was asked. */
final class FakeFunction implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FakeFunction() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private record Answer(int status, String body) {}

    record Asked(String what, String query, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param what such as {@code GET /api/orders} */
    void answer(String what, int status, String body) {
        answers.put(what, new Answer(status, body));
    }

    void problem(String what, int status, String name, String members) {
        answer(what, status, "{\"type\": \"/problems/" + name + "\", \"title\": \"No\"" + members + "}");
    }

    List<Asked> asked(String what) {
        return asked.stream().filter(one -> one.what().equals(what)).toList();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Commands, of whatever kind. */
    List<Asked> askedToChange() {
        return asked.stream().filter(one -> one.what().startsWith("POST")).toList();
    }

    void forget() {
        asked.clear();
        answers.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                what,
                String.valueOf(exchange.getRequestURI().getQuery()),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Answer answer = answers.getOrDefault(what, new Answer(404, "{\"type\": \"/problems/not-found\"}"));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", kind(exchange, answer));
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String kind(HttpExchange exchange, Answer answer) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept");
        if (answer.status() >= 400) {
            return "application/problem+json";
        }
        return "application/x-ndjson".equals(accepted) ? accepted : "application/json";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
