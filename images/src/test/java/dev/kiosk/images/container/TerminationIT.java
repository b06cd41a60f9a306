package dev.kiosk.images.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.images.traffic.FunctionClient;
import dev.kiosk.local.postgres.Database;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TerminationIT {

    private static final int UNDER_WAY = 3;
    private static final String ADJUSTMENTS = "/api/stock/TEA/adjustments";
    private static final String ONE_MORE = "{\"delta\":1,\"reason\":\"counted\"}";

    @Test
    void finishesEveryRequestThatIsUnderWayWhenThePlatformTakesThePodAway() throws SQLException {
        try (ContainerDatabase databases = ContainerDatabase.start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Database database = databases.create("inventory");
            KnativePod.run("inventory-fn", environment(database), "migrate");
            try (KnativePod pod = KnativePod.serving("inventory-fn", environment(database));
                    Connection connection =
                            DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
                pod.start();
                FunctionClient client = new FunctionClient(pod.uri());
                adjust(client, threads, "before").forEach(CompletableFuture::join); // and its connections are there
                lockStock(connection);
                List<CompletableFuture<Void>> answers = adjust(client, threads, "under-way");
                await().until(() -> waitingForALock(connection) == UNDER_WAY);

                pod.terminate();
                await().until(() -> refusesConnections(pod.uri()));
                connection.rollback();

                assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(Duration.ofSeconds(20)));
                assertThat(pod.exitStatus()).isEqualTo(143);
                assertThat(onHand(connection)).isEqualTo(2 * UNDER_WAY);
            }
        }
    }

    private static List<CompletableFuture<Void>> adjust(FunctionClient client, ExecutorService threads, String keys) {
        return IntStream.range(0, UNDER_WAY)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> client.send("POST", ADJUSTMENTS, ONE_MORE, 200, "idempotency-key", keys + "-" + i),
                        threads))
                .toList();
    }

    private static void lockStock(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select * from stock for update");
        }
    }

    private static long waitingForALock(Connection connection) {
        return number(
                connection,
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    }

    private static long onHand(Connection connection) {
        return number(connection, "select on_hand from stock where sku = 'TEA'");
    }

    private static long number(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Docker's proxy takes the connection and resets it. */
    private static boolean refusesConnections(URI uri) throws Exception {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    private static Map<String, String> environment(Database database) {
        return Map.of(
                "SPRING_R2DBC_URL",
                database.r2dbcUrl(),
                "SPRING_R2DBC_USERNAME",
                database.username(),
                "SPRING_R2DBC_PASSWORD",
                database.password(),
                "SPRING_R2DBC_POOL_MAXSIZE",
                "10",
                "KIOSK_FN_BROKER_URL",
                "http://localhost:9/kiosk/default");
    }
}
