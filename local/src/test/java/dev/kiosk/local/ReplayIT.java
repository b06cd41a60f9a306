package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.local.postgres.TestPostgres;
import dev.kiosk.local.routing.BrokerName;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters of this machine go back to the subscribers of this machine, though manifests name those of a cluster. */
class ReplayIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static LocalPlatform platform;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(PlatformSettings.forTests(data).withBinaries(TestPostgres.BINARIES));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void whatASubscriberRefusedIsOfferedToThatOneAgain() {
        String id = UUID.randomUUID().toString();
        URI broker = platform.ingress(new BrokerName("kiosk", "shop"));
        post(event(broker, id, "").POST(HttpRequest.BodyPublishers.ofString("{\"version\": 1}")));
        String inventory = subscriber("inventory-fn");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> lettersOf(id).stream()
                        .anyMatch(
                                letter -> letter.path("destination").asString().equals(inventory)));

        JsonNode replayed = replay(letterOf(id, inventory));

        assertThat(replayed.path("outcome").asString()).isEqualTo("refused");
        assertThat(replayed.path("code").asInt()).isEqualTo(400);
        assertThat(lettersOf(id))
                .filteredOn(letter -> !letter.path("destination").asString().equals(inventory))
                .allSatisfy(other -> assertThat(other.path("attempts").asInt()).isZero());
    }

    @Test
    void aReplayedEventIsHandledOnceUnderItsOwnId() {
        String id = UUID.randomUUID().toString();
        UUID order = UUID.randomUUID();
        String placed = """
                {"orderId": "%s", "version": 1, "lines": [{"sku": "NOBODY-HAS-IT", "quantity": 1}],
                 "expiresAt": "2099-01-01T00:00:00Z"}""".formatted(order);
        URI inventory = URI.create(subscriber("inventory-fn"));
        URI sink = platform.uri("order-fn").resolve("/dead-letters");
        post(event(sink, id, inventory.toString()).POST(HttpRequest.BodyPublishers.ofString(placed)));

        JsonNode replayed = replay(letterOf(id, inventory.toString()));
        HttpResponse<String> again = post(event(inventory, id, "").POST(HttpRequest.BodyPublishers.ofString(placed)));

        assertThat(replayed.path("outcome").asString()).isEqualTo("taken");
        assertThat(again.headers().firstValue("ce-causationid")).contains(id);
        assertThat(lettersOf(id).getFirst().has("replayedAt")).isTrue();
    }

    private static String subscriber(String service) {
        return platform.uri(service) + "/events";
    }

    private static HttpRequest.Builder event(URI to, String id, String failedAt) {
        HttpRequest.Builder event = HttpRequest.newBuilder(to)
                .timeout(Duration.ofSeconds(20))
                .header("content-type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "/kiosk/order-fn")
                .header("ce-type", "dev.kiosk.order.placed.v1");
        return failedAt.isEmpty() ? event : event.header("ce-knativeerrordest", failedAt);
    }

    private static List<JsonNode> lettersOf(String eventId) {
        URI list = platform.uri("order-fn").resolve("/api/dead-letters?limit=200");
        return json(send(HttpRequest.newBuilder(list).GET()))
                .path("items")
                .valueStream()
                .filter(letter -> letter.path("eventId").asString().equals(eventId))
                .toList();
    }

    private static JsonNode letterOf(String eventId, String destination) {
        return lettersOf(eventId).stream()
                .filter(letter -> letter.path("destination").asString().equals(destination))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode replay(JsonNode letter) {
        String path = "/api/dead-letters/" + letter.path("id").asString() + "/replay";
        return json(post(HttpRequest.newBuilder(platform.uri("order-fn").resolve(path))
                .POST(HttpRequest.BodyPublishers.noBody())));
    }

    private static HttpResponse<String> post(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
