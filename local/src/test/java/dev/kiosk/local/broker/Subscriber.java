package dev.kiosk.local.broker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kiosk.fn.cloudevents.CloudEventCodec;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A subscriber made by hand: keeps what it gets, and answers as it was told, in turn; after that with an empty 202. */
final class Subscriber implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CloudEvent> received = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final Queue<Answering> answers = new ConcurrentLinkedQueue<>();

    /** How to answer a request. */
    @FunctionalInterface
    interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    private Subscriber(HttpServer server) {
        this.server = server;
    }

    static Subscriber start() throws IOException {
        return startAt(0);
    }

    static Subscriber startAt(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Subscriber subscriber = new Subscriber(server);
        server.createContext("/", subscriber::handle);
        server.setExecutor(subscriber.threads);
        server.start();
        return subscriber;
    }

    static Answering status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static Answering body(int status, String contentType, String body) {
        return exchange -> {
            exchange.getResponseHeaders().add("content-type", contentType);
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        };
    }

    static Answering retryAfter(int status, int seconds) {
        return exchange -> {
            exchange.getResponseHeaders().add("retry-after", Integer.toString(seconds));
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static Answering reply(CloudEvent event) {
        return exchange -> {
            byte[] body = CloudEventCodec.encodeBinary(
                    event, (name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    Subscriber answers(Answering... inTurn) {
        answers.addAll(List.of(inTurn));
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** What it got, repetitions included. */
    List<CloudEvent> received() {
        return received;
    }

    List<String> receivedIds() {
        return received.stream().map(CloudEvent::getId).toList();
    }

    /** When it got what it got, {@link System#nanoTime}. */
    List<Long> times() {
        return times;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            List<Map.Entry<String, String>> headers = exchange.getRequestHeaders().entrySet().stream()
                    .map(header -> Map.entry(header.getKey(), header.getValue().getFirst()))
                    .toList();
            times.add(System.nanoTime());
            received.add(CloudEventCodec.decode(headers, body));
            Answering answering = answers.poll();
            (answering == null ? status(202) : answering).to(exchange);
        }
    }
}
