package dev.kiosk.fn.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ReadinessIT {

    @Test
    void isReadyOnAMigratedDatabaseWithoutAnyEvent() {
        try (TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
                SampleServer server = SampleServer.start(database)) {
            assertThat(readiness(server).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void startsOnAnOldSchemaButIsNotReadyAndSaysWhy(CapturedOutput output) {
        try (TestDatabase database = TestDatabase.empty();
                SampleServer server = SampleServer.start(database)) {
            assertThat(readiness(server).statusCode()).isEqualTo(503);
            await().untilAsserted(() -> assertThat(output).contains("sample-fn is not ready", "never migrated"));
            assertThat(liveness(server).statusCode()).isEqualTo(200);

            Migrations.migrate(SampleFunction.NAME, database.r2dbcUrl(), database.username(), database.password());

            assertThat(readiness(server).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isNotReadyWhileTheDatabaseIsAwayAndReadyAgainAfterwards() {
        try (TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
                SampleServer server = SampleServer.start(database)) {
            database.shutOut();
            assertThat(readiness(server).statusCode()).isEqualTo(503);
            database.letIn();
            assertThat(readiness(server).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void migratesTwiceWithoutHarm() {
        try (TestDatabase database = TestDatabase.migrated(SampleFunction.NAME)) {
            Migrations.migrate(SampleFunction.NAME, database.r2dbcUrl(), database.username(), database.password());
        }
    }

    @Test
    void migratesNoDatabaseThatFunctionsCannotWorkWith() throws SQLException {
        try (TestDatabase database = TestDatabase.encodedAs("SQL_ASCII");
                Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            assertThatThrownBy(() -> Migrations.migrate(
                            SampleFunction.NAME, database.r2dbcUrl(), database.username(), database.password()))
                    .hasRootCauseInstanceOf(UnsupportedServerException.class);

            assertThat(connection
                            .getMetaData()
                            .getTables(null, "public", "%", null)
                            .next())
                    .isFalse();
        }
    }

    private static HttpResponse<String> readiness(SampleServer server) {
        return HttpCalls.get(server.uri("/actuator/health/readiness"), Map.of());
    }

    private static HttpResponse<String> liveness(SampleServer server) {
        return HttpCalls.get(server.uri("/actuator/health/liveness"), Map.of());
    }
}
