package dev.kiosk.webhook.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A merchant's endpoint: keeps what it was sent, and answers as it is told. */
public final class Merchant implements AutoCloseable {

    private final List<Sent> received = new CopyOnWriteArrayList<>();
    private final DisposableServer server;
    private final Queue<Integer> atFirst = new ConcurrentLinkedQueue<>();
    private volatile int status = 200;
    private volatile String location = "";
    private volatile String answer = "";

    /** A request. */
    public record Sent(Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private Merchant() {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asString(StandardCharsets.UTF_8)
                        .defaultIfEmpty("")
                        .flatMap(body -> {
                            Map<String, List<String>> headers = new HashMap<>();
                            request.requestHeaders()
                                    .names()
                                    .forEach(name -> headers.put(
                                            name.toLowerCase(Locale.ROOT),
                                            request.requestHeaders().getAll(name)));
                            received.add(new Sent(headers, body));
                            int now = Objects.requireNonNullElse(atFirst.poll(), status);
                            if (now == 0) {
                                return Mono.never();
                            }
                            response.status(now);
                            if (!location.isEmpty()) {
                                response.header("Location", location);
                            }
                            return response.sendString(Flux.just(answer)).then();
                        }))
                .bindNow(Duration.ofSeconds(10));
    }

    public static Merchant open() {
        return new Merchant();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port() + "/hooks");
    }

    public Merchant answers(int code) {
        status = code;
        return this;
    }

    public Merchant answers(int code, String body) {
        answer = body;
        return answers(code);
    }

    /** To the next request only. */
    public Merchant answersOnce(int code) {
        atFirst.add(code);
        return this;
    }

    public Merchant redirectsTo(URI elsewhere) {
        location = elsewhere.toString();
        return answers(302);
    }

    /** Takes requests and says nothing. */
    public Merchant hangs() {
        return answers(0);
    }

    public List<Sent> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(5));
    }
}
