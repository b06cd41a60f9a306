package dev.kiosk.webhook.db;

import dev.kiosk.fn.db.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/**
 * Takes over what the storefront kept of webhooks while it sent them itself: endpoints with their generation of secrets, messages,
 * deliveries and attempts. Reads the storefront's database, and changes nothing there. What was taken once is not taken again,
 * so that it may run as often as one likes; what moved on over there in the meantime does so here, unless it did here.
 */
public final class TakeOver {

    /** The argument that asks for it. */
    public static final String COMMAND = "take-over";

    private static final String FUNCTION = "webhook-fn";
    private static final int AT_ONCE = 1_000;

    /** In an order that references allow. */
    private static final List<Table> TABLES = List.of(
            new Table(
                    "webhook_endpoint",
                    "id, url, description, types, status, generation, previous_until, failures, failing_since, created_at"),
            new Table("webhook_message", "id, type, subject, body, at"),
            new Table("webhook_delivery", "id, endpoint_id, message_id, state, attempts, due_at"),
            new Table("webhook_attempt", "id, delivery_id, at, status, millis, answer"));

    private TakeOver() {}

    /**
     * Says what was taken. Fails, and has taken nothing, if something is missing or a database does not answer.
     *
     * @param environment this function's database as {@code SPRING_R2DBC_URL}, {@code …_USERNAME} and {@code …_PASSWORD}, the
     *     storefront's as {@code KIOSK_STOREFRONT_DB_URL}, {@code …_USERNAME} and {@code …_PASSWORD}
     */
    public static String run(Map<String, String> environment) {
        Login here = Login.of(environment, "SPRING_R2DBC_");
        Login storefront = Login.of(environment, "KIOSK_STOREFRONT_DB_");
        Migrations.migrate(FUNCTION, here.url(), here.username(), here.password());
        try (Connection from = storefront.open();
                Connection to = here.open()) {
            from.setReadOnly(true);
            from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (Table table : TABLES) {
                load(table, from, to);
            }
            String taken = take(to);
            to.commit();
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("nothing was taken over: " + e.getMessage(), e);
        }
    }

    /** Into a table {@code old_webhook_…} that goes with the connection. */
    private static void load(Table table, Connection from, Connection to) throws SQLException {
        execute(
                to,
                "create temporary table old_" + table.name() + " as select " + table.columns() + " from " + table.name()
                        + " with no data");
        int width = table.columns().split(",", -1).length;
        String marks = "?" + ", ?".repeat(width - 1);
        try (PreparedStatement rows = from.prepareStatement("select " + table.columns() + " from " + table.name());
                PreparedStatement copies =
                        to.prepareStatement("insert into old_" + table.name() + " values (" + marks + ")")) {
            rows.setFetchSize(AT_ONCE);
            copy(rows, copies, width);
        }
    }

    private static void copy(PreparedStatement rows, PreparedStatement copies, int width) throws SQLException {
        try (ResultSet row = rows.executeQuery()) {
            int waiting = 0;
            while (row.next()) {
                for (int column = 1; column <= width; column++) {
                    copies.setObject(column, row.getObject(column));
                }
                copies.addBatch();
                waiting++;
                if (waiting == AT_ONCE) {
                    copies.executeBatch();
                    waiting = 0;
                }
            }
            copies.executeBatch();
        }
    }

    private static String take(Connection to) throws SQLException {
        try (Statement statement = to.createStatement();
                ResultSet taken = statement.executeQuery(script())) {
            taken.next();
            return "took over " + taken.getLong("endpoints") + " endpoints, " + taken.getLong("messages")
                    + " messages and " + taken.getLong("deliveries") + " deliveries; " + taken.getLong("moved")
                    + " had moved on";
        }
    }

    private static String script() {
        try {
            return new ClassPathResource("db/take-over.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Table(String name, String columns) {}

    private record Login(String url, String username, String password) {

        static Login of(Map<String, String> environment, String prefix) {
            List<String> values = List.of("URL", "USERNAME", "PASSWORD").stream()
                    .map(name -> prefix + name)
                    .map(name -> Objects.requireNonNull(
                            environment.get(name), () -> COMMAND + " needs " + name + " in the environment"))
                    .toList();
            return new Login(values.get(0), values.get(1), values.get(2));
        }

        Connection open() throws SQLException {
            Connection connection =
                    DriverManager.getConnection(url.replaceFirst("^r2dbc:(pool:)?", "jdbc:"), username, password);
            connection.setAutoCommit(false);
            return connection;
        }
    }
}
