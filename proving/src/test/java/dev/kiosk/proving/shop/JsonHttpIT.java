package dev.kiosk.proving.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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

class JsonHttpIT {

    private static final Answer GOOD = new Answer(200, "", "{\"sku\":\"22423\",\"onHand\":3}");

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final JsonHttp http =
            new JsonHttp(new Patience(Duration.ofMillis(1_500), Duration.ofMillis(5), Duration.ofMillis(50)));
    private HttpServer server;

    record Answer(int status, String retryAfter, String body) {}

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
                new Answer(503, "", problem("unavailable")),
                new Answer(429, "", problem("over-capacity")),
                new Answer(500, "", "not json"),
                new Answer(409, "", problem("busy")),
                GOOD));

        assertThat(http.ask(call(), Level.class)).isEqualTo(new Level("22423", 3));
        assertThat(http.repeats()).isEqualTo(4);
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        answers.addAll(List.of(new Answer(503, "1", problem("unavailable")), GOOD));
        long start = System.nanoTime();

        http.tell(call());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
    }

    @Test
    void takesARefusalForAnAnswer() {
        answers.add(new Answer(409, "", problem("price-changed")));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> http.tell(call()))
                .withMessageContaining("was refused with 409: price-changed")
                .satisfies(e -> assertThat(e.status()).isEqualTo(409));
        assertThat(http.repeats()).isZero();
    }

    @Test
    void givesUpInTheEnd() {
        answers.add(new Answer(503, "60", problem("unavailable")));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> http.tell(call()))
                .withMessageContaining("got no answer in 1 attempts; the last: 503 unavailable");
    }

    @Test
    void asksAgainWhereNobodyListens() {
        Call call = call();
        server.stop(0);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> http.tell(call))
                .withMessageContaining("ConnectException");
        assertThat(http.repeats()).isPositive();
    }

    @Test
    void takesNoAmountThatIsMissingForNothing() {
        answers.add(new Answer(200, "", "{\"sku\":\"22423\"}"));

        assertThatExceptionOfType(AnswerException.class).isThrownBy(() -> http.ask(call(), Level.class));
    }

    private Call call() {
        return Call.get(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/stock/22423"));
    }

    private static String problem(String name) {
        return "{\"type\":\"/problems/" + name + "\",\"title\":\"A title\",\"status\":503}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answers.remove();
            if (!answer.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().set("retry-after", answer.retryAfter());
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
