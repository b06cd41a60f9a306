package dev.kiosk.order.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.order.OrderFunction;
import dev.kiosk.order.testing.OrderServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiKeyIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> ADA = Map.of("Kiosk-On-Behalf-Of", "ada", "Kiosk-Staff-Roles", "owner");

    private final TestDatabase database = TestDatabase.migrated(OrderFunction.NAME);
    private final OrderServer server = OrderServer.start(database);

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void tellsAKeyOnceAndKeepsOnlyItsHash() {
        JsonNode made = make("once", "orders");

        String key = made.path("key").asString();
        assertThat(key).startsWith("kiosk_").hasSize(49);
        assertThat(made.path("createdBy").asString()).isEqualTo("ada");
        assertThat(list().body()).contains("once").doesNotContain(key);
        assertThat(audit()).contains("once").doesNotContain(key);
        assertThat(database.rows("api_key")).contains("once").doesNotContain(key);
    }

    @Test
    void tellsWhoseAKeyIsAndThatItWasUsed() {
        JsonNode made = make("used", "catalogue,finance");
        assertThat(made.path("usedOn").isMissingNode() || made.path("usedOn").isNull())
                .isTrue();

        HttpResponse<String> found = check(made.path("key").asString());

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(found.body()).path("name").asString()).isEqualTo("used");
        assertThat(JSON.readTree(found.body()).path("roles").toString()).isEqualTo("[\"catalogue\",\"finance\"]");
        assertThat(JSON.readTree(list().body()).path("items").valueStream())
                .filteredOn(key -> key.path("name").asString().equals("used"))
                .singleElement()
                .satisfies(key -> assertThat(key.path("usedOn").asString())
                        .isEqualTo(server.clock().instant().toString().substring(0, 10)));
    }

    @Test
    void knowsNoKeyThatIsNoneOrWasRemovedOrHasExpired() {
        JsonNode removed = make("removed", "orders");
        JsonNode expiring = make("expiring", "orders");
        assertThat(HttpCalls.send(
                                "DELETE",
                                server.uri("/api/api-keys/" + removed.path("id").asString()),
                                "",
                                ADA)
                        .statusCode())
                .isEqualTo(204);
        assertThat(check(removed.path("key").asString()).statusCode()).isEqualTo(404);
        assertThat(check(expiring.path("key").asString()).statusCode()).isEqualTo(200);

        server.clock().advance(Duration.ofDays(31));

        assertThat(check(expiring.path("key").asString()).statusCode()).isEqualTo(404);
        assertThat(check("kiosk_" + "A".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(check("").statusCode()).isEqualTo(404);
        assertThat(HttpCalls.send("DELETE", server.uri("/api/api-keys/" + UUID.randomUUID()), "", ADA)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|name",
                "{\"name\": \"a\", \"days\": 1}|roles",
                "{\"name\": \"a\", \"days\": 1, \"roles\": [\"owner\"]}|roles",
                "{\"name\": \"a\", \"days\": 1, \"roles\": [\"orders\", \"owner\"]}|roles",
                "{\"name\": \"a\", \"days\": 1, \"roles\": [\"orders\", \"king\"]}|roles",
                "{\"name\": \"a\", \"days\": 366, \"roles\": [\"orders\"]}|days",
                "{\"name\": \"a\", \"days\": 0, \"roles\": [\"orders\"]}|days",
                "{\"name\": \" \", \"days\": 1, \"roles\": [\"orders\"]}|name"
            })
    void makesNoKeyThatIsNotGood(String body, String field) {
        HttpResponse<String> answer = HttpCalls.post(server.uri("/api/api-keys"), body, ADA);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void makesNoTwoOfOneName() {
        make("twice", "orders");

        HttpResponse<String> answer = HttpCalls.post(server.uri("/api/api-keys"), body("twice", "orders"), ADA);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("api-key-name-taken");
    }

    private JsonNode make(String name, String roles) {
        HttpResponse<String> answer = HttpCalls.post(server.uri("/api/api-keys"), body(name, roles), ADA);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static String body(String name, String roles) {
        return "{\"name\": \"%s\", \"days\": 30, \"roles\": [\"%s\"]}".formatted(name, roles.replace(",", "\",\""));
    }

    private HttpResponse<String> check(String key) {
        return HttpCalls.post(server.uri("/api/api-keys/checks"), "{\"key\": \"" + key + "\"}", ADA);
    }

    private HttpResponse<String> list() {
        return HttpCalls.get(server.uri("/api/api-keys"), ADA);
    }

    private String audit() {
        return HttpCalls.get(server.uri("/api/audit?object=api_key"), ADA).body();
    }
}
