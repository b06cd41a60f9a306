package dev.kiosk.fn.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> ADA = Map.of(
            "Kiosk-On-Behalf-Of", "Ada%20(7)",
            "Kiosk-Staff-Roles", "catalogue,orders",
            "Kiosk-Staff-From", "192.0.2.7",
            "X-Correlation-Id", "request-1");

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
    private final UUID id = UUID.randomUUID();
    private SampleServer server;

    @BeforeEach
    void start() {
        server = SampleServer.start(database);
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void tellsWhoChangedWhatFromWhereAndWhatItWas() {
        send("POST", "/staff/effects/" + id, ADA);
        send("PUT", "/staff/effects/" + id, ADA);

        List<JsonNode> entries = entries("");
        assertThat(entries).hasSize(2);
        JsonNode entry = entries.getFirst();
        assertThat(entry.path("number").asLong()).isEqualTo(2);
        assertThat(entry.path("who").asString()).isEqualTo("Ada (7)");
        assertThat(entry.path("roles").asString()).isEqualTo("orders,catalogue");
        assertThat(entry.path("action").asString()).isEqualTo("PUT /staff/effects/{id}");
        assertThat(entry.path("object").asString()).isEqualTo("/staff/effects/" + id);
        assertThat(entry.path("from").asString()).isEqualTo("192.0.2.7");
        assertThat(entry.path("requestId").asString()).isEqualTo("request-1");
        assertThat(entry.path("changes").toString())
                .isEqualTo("[{\"done\":\"update\",\"after\":{\"what\":\"renamed\"},\"before\":{\"what\":\"made\"},"
                        + "\"record\":\"effect 1\"}]");
    }

    /** Whether or not the code asked for a transaction. */
    @ParameterizedTest
    @ValueSource(strings = {"/staff/effects/", "/staff/effects-in-a-transaction/"})
    void keepsAnEntryWithWhatItTellsOf(String path) {
        send("POST", path + id, ADA);

        assertThat(server.effects(id)).hasSize(1);
        assertThat(entries(""))
                .singleElement()
                .satisfies(entry -> assertThat(
                                entry.at("/changes/0/after/order_id").asString())
                        .isEqualTo(id.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/failures/", "/staff/refusals/"})
    void keepsNoneOfWhatWasUndone(String path) {
        HttpResponse<String> answer = HttpCalls.post(server.uri(path + id), "", ADA);

        assertThat(answer.statusCode()).isIn(200, 500);
        assertThat(server.effects(id)).isEmpty();
        assertThat(entries("")).isEmpty();
        assertThat(server.count("audit_change")).isZero();
    }

    @Test
    void tellsNothingOfCustomersOrOfStaffWhoChangeNothing() {
        send("POST", "/confirm/" + id, Map.of());
        send("PUT", "/staff/effects/" + UUID.randomUUID(), ADA);
        send("GET", "/api/audit", Map.of());

        assertThat(server.effects(id)).hasSize(1);
        assertThat(entries("")).isEmpty();
        assertThat(server.count("audit_change")).isZero();
    }

    @Test
    void saysWhereARequestCameFromThatNobodyVouchedFor() {
        send("POST", "/staff/effects/" + id, Map.of());

        assertThat(entries("")).singleElement().satisfies(entry -> {
            assertThat(entry.path("who").asString()).isEmpty();
            assertThat(entry.path("roles").asString()).isEqualTo("owner");
            assertThat(entry.path("from").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1", "localhost");
        });
    }

    @Test
    void findsByWhoWhatAboutWhatAndWhen() {
        send("POST", "/staff/effects/" + id, ADA);
        send("PUT", "/staff/effects/" + id, ADA);
        send("POST", "/staff/effects/" + UUID.randomUUID(), Map.of("Kiosk-On-Behalf-Of", "Bob"));
        String made = entries("?who=bob").getFirst().path("at").asString();

        assertThat(entries("?who=ada")).hasSize(2);
        assertThat(entries("?what=put%20/staff")).hasSize(1);
        assertThat(entries("?object=" + id)).hasSize(2);
        assertThat(entries("?object=RENAMED")).hasSize(1);
        assertThat(entries("?who=nobody")).isEmpty();
        assertThat(entries("?until=" + made)).hasSize(2);
        assertThat(entries("?since=" + made)).hasSize(1);
        assertThat(entries("?since=" + Instant.now().plusSeconds(60))).isEmpty();
        assertThat(entries("?limit=1")).hasSize(1);
        assertThat(HttpCalls.get(server.uri("/api/audit?limit=201"), Map.of()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void sealsEachEntryWithTheNextHoweverManyComeAtOnce() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(one -> send(one % 2 == 0 ? "POST" : "PUT", "/staff/effects/" + id, ADA));

        JsonNode whole = verification();
        assertThat(whole.path("brokenAt").isNull() || whole.path("brokenAt").isMissingNode())
                .isTrue();
        assertThat(whole.path("entries").asLong()).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set who = 'nobody'",
                "delete from audit_log",
                "truncate audit_log",
                "update audit_log set who = 'nobody' where false"
            })
    void isOnlyAddedTo(String statement) {
        send("POST", "/staff/effects/" + id, ADA);

        assertThatThrownBy(() -> execute(statement)).hasMessageContaining("only added to");
        assertThat(entries("?who=ada")).hasSize(1);
    }

    /** As where migrations have another role than the function. */
    @Test
    void holdsAgainstARoleThatOwnsNothing() throws SQLException {
        String address = database.jdbcUrlFor(
                "runs_the_function",
                "select, insert on effect",
                "select, insert on audit_log",
                "select, insert, delete on audit_change");
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('kiosk.audit', 'on', true)");
            statement.execute("insert into effect (order_id, what) values ('1', 'made')");
            statement.execute("select audit_seal('ada', 'owner', 'POST /x', '/x', '', '')");
            connection.commit();

            for (String around : List.of(
                    "alter table audit_log disable trigger audit_log_is_kept",
                    "drop trigger audit_log_is_kept on audit_log",
                    "set session_replication_role = replica",
                    "delete from audit_log")) {
                assertThatThrownBy(() -> statement.execute(around)).isInstanceOf(SQLException.class);
                connection.rollback();
            }
        }
        assertThat(entries("?who=ada")).hasSize(1);
    }

    /** Who owns the table can get around its trigger, but not unnoticed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set who = 'nobody' where number = 2",
                "update audit_log set changes = '[]' where number = 2",
                "update audit_log set at = at - interval '1 day' where number = 2",
                "delete from audit_log where number = 1",
                "update audit_log set who = 'nobody', hash = audit_hash(audit_log) where number = 1"
            })
    void noticesWhatSomebodyForged(String statement) throws SQLException {
        for (int times = 0; times < 3; times++) {
            send("POST", "/staff/effects/" + id, ADA);
        }

        execute("alter table audit_log disable trigger audit_log_is_kept");
        execute(statement);

        assertThat(verification().path("brokenAt").asLong()).isIn(1L, 2L);
    }

    private void send(String method, String path, Map<String, String> headers) {
        HttpResponse<String> answer = HttpCalls.send(method, server.uri(path), "", headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<JsonNode> entries(String query) {
        JsonNode page = JSON.readTree(
                HttpCalls.get(server.uri("/api/audit" + query), Map.of()).body());
        return page.path("items").valueStream().toList();
    }

    private JsonNode verification() {
        return JSON.readTree(
                HttpCalls.get(server.uri("/api/audit/verification"), Map.of()).body());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
