package dev.kiosk.fn.strict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffRequestsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sku\": \"A\", \"maxUse\": 1}|maxUse|is unknown; the nearest that is known is maxUses",
                "{\"line\": []}|line|is unknown; the nearest that is known is lines",
                "{\"MaxUses\": 1}|MaxUses|is unknown; the nearest that is known is maxUses",
                "{\"lines\": [{\"sku\": \"A\"}, {\"qantity\": 1}]}"
                        + "|lines[1].qantity|is unknown; the nearest that is known is quantity"
            })
    void refusesAMemberOfStaffThatNobodyKnows(String body, String field, String message) {
        assertError(wish("/staff/wishes", body), field, message);
    }

    @Test
    void refusesAMemberOfStaffThatIsThereTwice() {
        assertThat(wish("/staff/wishes", "{\"maxUses\": 1, \"maxUses\": 2}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesAQueryParameterOfStaffThatNobodyKnows() {
        assertError(
                wish("/staff/wishes?tims=2", "{}"),
                "tims",
                "is no query parameter here; the nearest that is known is times");
    }

    @Test
    void takesFromStaffWhatIsKnown() {
        assertThat(wish("/staff/wishes?times=2", "{\"maxUses\": 1, \"lines\": [{\"sku\": \"A\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    /** As JSON Schema does. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", "20e-1", "0.2E1"})
    void takesAWholeNumberHoweverItIsWritten(String number) {
        assertThat(wish("/staff/wishes", "{\"maxUses\": " + number + "}").statusCode())
                .isEqualTo(200);
        assertThat(wish("/staff/wishes", "{\"lines\": [{\"quantity\": " + number + "}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesFromCustomersMoreThanIsKnown() {
        assertThat(wish("/wishes?tims=2", "{\"maxUse\": 1}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"maxUses\": \"many\"}|maxUses|is to be a whole number",
                "{\"maxUses\": {}}|maxUses|is to be a whole number",
                "{\"maxUses\": 1.5}|maxUses|is to be a whole number, not '1.5'",
                "{\"maxUses\": 1e400}|maxUses|is to be a whole number, not '1E+400'",
                "{\"maxUses\": 1e-400}|maxUses|is to be a whole number, not '1E-400'",
                "{\"active\": \"yes\"}|active|is to be true or false",
                "{\"from\": \"tomorrow\"}|from|is to be a time such as 2026-06-01T12:00:00Z, not 'tomorrow'",
                "{\"lines\": {\"sku\": \"A\"}}|lines|is to be a list",
                "{\"lines\": [{\"quantity\": []}]}|lines[0].quantity|is to be a whole number",
                "{\"sku\": {}}|sku|is to be a text",
                "[]|''|is to be an object"
            })
    void saysWhichMemberIsWrongAndWhatWasExpected(String body, String field, String message) {
        assertError(wish("/wishes", body), field, message);
    }

    @Test
    void saysWhichParameterIsWrongAndWhatWasExpected() {
        assertError(wish("/wishes?times=often", "{}"), "times", "is to be a whole number, not 'often'");
        assertError(HttpCalls.post(server.uri("/confirm/me"), "", Map.of()), "id", "is to be a UUID, not 'me'");
    }

    @Test
    void saysWhereABodyIsNoJson() {
        assertThat(wish("/wishes", "{\"sku\": \"A\",\n oops}").body()).contains("the body is no JSON: line 2, column ");
        assertThat(wish("/wishes", "").body()).contains("the body is missing").doesNotContain("dev.kiosk");
    }

    private HttpResponse<String> wish(String path, String body) {
        return HttpCalls.post(server.uri(path), body, Map.of());
    }

    private static void assertError(HttpResponse<String> response, String field, String message) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.at("/type").asString()).isEqualTo("/problems/invalid-request");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).isEqualTo(message);
    }
}
