package dev.kiosk.fn.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsIT {

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
    private SampleServer server;

    @BeforeAll
    void start() {
        server = SampleServer.start(database);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void tellsARefusalWithItsTypeAndMembers() {
        HttpResponse<String> response = HttpCalls.get(server.uri("/taken"), Map.of());

        assertProblem(response, 409, "taken");
        assertThat(response.body()).contains("\"title\":\"It is taken\"", "\"detail\":\"by you\"", "\"by\":\"you\"");
    }

    @Test
    void passesOnWhatARequestRecordSays() {
        HttpResponse<String> response = HttpCalls.post(server.uri("/number"), "{\"number\":-1}", Map.of());

        assertProblem(response, 400, "invalid-request");
        assertThat(response.body()).contains("number must not be negative");
    }

    @Test
    void refusesBadJson() {
        assertProblem(HttpCalls.post(server.uri("/number"), "{", Map.of()), 400, "invalid-request");
    }

    @Test
    void refusesAnOversizedBody() {
        String body = "{\"number\":1,\"x\":\"" + "x".repeat(1_100_000) + "\"}";

        assertProblem(HttpCalls.post(server.uri("/number"), body, Map.of()), 413, "content-too-large");
    }

    @Test
    void speaksProblemsOfTheFrameworkToo() {
        assertProblem(HttpCalls.get(server.uri("/nowhere"), Map.of()), 404, "not-found");

        HttpResponse<String> notAllowed = HttpCalls.get(server.uri("/number"), Map.of());
        assertProblem(notAllowed, 405, "method-not-allowed");
        assertThat(notAllowed.headers().allValues("Allow")).containsExactly("POST");

        HttpResponse<String> unsupported =
                HttpCalls.post(server.uri("/number"), "1", Map.of("Content-Type", "text/plain"));
        assertProblem(unsupported, 415, "unsupported-media-type");
        assertThat(unsupported.headers().firstValue("Accept").orElseThrow()).contains("application/json");
    }

    @Test
    void showsNothingOfABug() {
        HttpResponse<String> response = HttpCalls.post(server.uri("/fail/" + UUID.randomUUID()), "", Map.of());

        assertProblem(response, 500, "internal-error");
        assertThat(response.body()).doesNotContain("secret");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String name) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"type\":\"/problems/" + name + "\"", "\"status\":" + status);
    }
}
