package dev.kiosk.proving.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kiosk.proving.concurrent.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpCallsIT {

    private static final Told GOOD = new Told(200, "", "{\"sku\":\"22423\",\"onHand\":3}");

    private final Deque<Told> answers = new ArrayDeque<>();
    private final HttpCalls http =
            new HttpCalls(new Patience(Duration.ofMillis(1_500), Duration.ofMillis(5), Duration.ofMillis(50)));
    private HttpServer server;

    record Told(int status, String retryAfter, String body) {}

    record Level(String sku, int onHand) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    @Test
    void asksAgainAfterOutagesAndBusyness() {
        answers.addAll(List.of(
                new Told(503, "", problem("unavailable")),
                new Told(429, "", problem("over-capacity")),
                new Told(500, "", "not json"),
                new Told(409, "", problem("busy")),
                GOOD));

        assertThat(http.send(call()).as(Level.class)).isEqualTo(new Level("22423", 3));
        assertThat(http.repeats()).isEqualTo(4);
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        answers.addAll(List.of(new Told(503, "1", problem("unavailable")), GOOD));
        long start = System.nanoTime();

        http.send(call()).required();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
    }

    @Test
    void takesARefusalForAnAnswer() {
        answers.add(new Told(409, "", problem("price-changed")));

        assertThatExceptionOfType(CallFailedException.class)
                .isThrownBy(() -> http.send(call()).required())
                .withMessageContaining("was refused with 409: price-changed")
                .satisfies(e -> assertThat(e.status()).isEqualTo(409));
        assertThat(http.repeats()).isZero();
    }

    @Test
    void givesUpInTheEnd() {
        answers.add(new Told(503, "60", problem("unavailable")));

        assertThatExceptionOfType(CallFailedException.class)
                .isThrownBy(() -> http.send(call()).required())
                .withMessageContaining("got no answer in 1 attempts; the last: 503: unavailable");
    }

    @Test
    void asksAgainWhereNobodyListens() {
        Call call = call();
        server.stop(0);

        assertThatExceptionOfType(CallFailedException.class)
                .isThrownBy(() -> http.send(call).required())
                .withMessageContaining("ConnectException");
        assertThat(http.repeats()).isPositive();
    }

    @Test
    void takesNoAmountThatIsMissingForNothing() {
        answers.add(new Told(200, "", "{\"sku\":\"22423\"}"));

        assertThatExceptionOfType(CallFailedException.class)
                .isThrownBy(() -> http.send(call()).as(Level.class));
    }

    private Call call() {
        return Call.get(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/stock/22423"));
    }

    private static String problem(String name) {
        return "{\"type\":\"/problems/" + name + "\",\"title\":\"A title\",\"status\":503}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Told answer = answers.remove();
            if (!answer.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("retry-after", answer.retryAfter());
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
