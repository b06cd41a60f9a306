package dev.kiosk.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.local.start.DataFolder;
import dev.kiosk.local.start.StartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    private Path temp;

    @Test
    void keepsDataBetweenRuns() throws Exception {
        try (DataFolder folder = DataFolder.open(temp)) {
            try (PostgresServer server = start(folder)) {
                execute(server.database("shop"), "create table t as select 42 as answer");
            }
            try (PostgresServer server = start(folder)) {
                assertThat(query(server.database("shop"), "select answer from t"))
                        .isEqualTo("42");
            }
        }
    }

    @Test
    void survivesBeingLeftBehind() throws Exception {
        try (DataFolder folder = DataFolder.open(temp)) {
            PostgresServer leftBehind = start(folder);
            execute(leftBehind.database("shop"), "create table t as select 42 as answer");

            try (PostgresServer server = start(folder)) {
                assertThat(query(server.database("shop"), "select answer from t"))
                        .isEqualTo("42");
            }
        }
    }

    @Test
    void aStalePidFileIsNoObstacle() throws Exception {
        try (DataFolder folder = DataFolder.open(temp)) {
            start(folder).close();
            long somebodyElse = ProcessHandle.current().pid();
            Files.writeString(temp.resolve("postgres/postmaster.pid"), somebodyElse + "\n");

            try (PostgresServer server = start(folder)) {
                assertThat(query(server.database("shop"), "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void commitsAreFlushedToDisk() throws Exception {
        Database database = TestPostgres.database();

        assertThat(query(database, "show fsync")).isEqualTo("on");
        assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void eachRoleReachesItsOwnDatabaseOnly() {
        Database one = TestPostgres.database();
        Database other = TestPostgres.database();
        Database intrusion = new Database(other.host(), other.port(), other.name(), one.username(), one.password());

        assertThatThrownBy(() -> query(intrusion, "select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aRoleNeedsItsPassword() {
        Database database = TestPostgres.database();
        Database guess = new Database(database.host(), database.port(), database.name(), database.username(), "guess");

        assertThatThrownBy(() -> query(guess, "select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aTakenPortIsTold() throws IOException {
        try (DataFolder folder = DataFolder.open(temp);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(StartException.class)
                    .isThrownBy(() -> PostgresServer.start(
                            folder, TestPostgres.BINARIES, taken.getLocalPort(), "--postgres-port"))
                    .withMessage("port %d is taken; choose another with --postgres-port", taken.getLocalPort());
        }
    }

    private static PostgresServer start(DataFolder folder) {
        return PostgresServer.start(folder, TestPostgres.BINARIES, 0, "nothing");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
