package dev.kiosk.local.broker;

import static dev.kiosk.local.broker.BrokerFixtures.BROKER;
import static dev.kiosk.local.broker.BrokerFixtures.policy;
import static dev.kiosk.local.broker.BrokerFixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.postgres.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishing over HTTP, as functions and people do. */
class BrokerServerIT {

    private static final String STRUCTURED = "application/cloudevents+json; charset=utf-8";

    private final Database database = TestPostgres.database();
    private final HttpClient http = HttpClient.newHttpClient();
    private Subscriber subscriber;
    private Broker broker;
    private BrokerServer server;

    @BeforeEach
    void start() throws IOException {
        subscriber = Subscriber.start();
        EventStore store = PostgresEventStore.open(database.jdbcUrl(), database.username(), database.password());
        broker = new Broker(
                List.of(BROKER),
                List.of(trigger("paid", subscriber.uri("/events"), policy(0, null))),
                store,
                new Courier(),
                Habits.BEST);
        broker.open(BrokerFixtures.AS_IT_STANDS);
        server =
                BrokerServer.start(broker, List.of(BROKER), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void stop() {
        server.close();
        broker.close();
        subscriber.close();
    }

    @Test
    void takesBinaryEvents() throws Exception {
        HttpResponse<String> response = send(request("/kiosk/default")
                .header("ce-specversion", "1.0")
                .header("ce-type", "paid")
                .header("ce-source", "/test")
                .header("ce-id", "1")
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
        await().untilAsserted(() -> assertThat(subscriber.receivedIds()).containsExactly("1"));
    }

    @Test
    void takesStructuredEvents() throws Exception {
        HttpResponse<String> response = post("/kiosk/default", STRUCTURED, """
                {"specversion": "1.0", "type": "paid", "source": "/test", "id": "2", "data": {"a": [1, 2]}}
                """);

        assertThat(response.statusCode()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(subscriber.receivedIds()).containsExactly("2"));
    }

    @Test
    void refusesWhatIsNoEvent() throws Exception {
        assertThat(post("/kiosk/default", "application/json", "{}").statusCode())
                .isEqualTo(400);
        assertThat(post("/kiosk/default", STRUCTURED, "{").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesBatches() throws Exception {
        assertThat(post("/kiosk/default", "application/cloudevents-batch+json", "[]")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        assertThat(post("/kiosk/default", STRUCTURED, " ".repeat(1024 * 1024 + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void knowsItsBrokersOnly() throws Exception {
        assertThat(post("/kiosk/other", STRUCTURED, "{}").statusCode()).isEqualTo(404);
        assertThat(post("/", STRUCTURED, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void isForPosting() throws Exception {
        HttpResponse<String> response = send(request("/kiosk/default").GET());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).contains("POST");
    }

    private HttpResponse<String> post(String path, String contentType, String body) throws Exception {
        return send(request(path).header("content-type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
