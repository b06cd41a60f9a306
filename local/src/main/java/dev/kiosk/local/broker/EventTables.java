package dev.kiosk.local.broker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of the store, over one connection that is opened again when it breaks. For one thread at a time. */
final class EventTables implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventTables.class);

    /** Rows come and go all the time, so statistics are always wrong: each statement is told to use the index. */
    private static final String BY_INDEX =
            "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";

    private static final String CREATE = """
            CREATE TABLE IF NOT EXISTS event (
              id bigint PRIMARY KEY,
              content text NOT NULL,
              accepted_at timestamptz NOT NULL DEFAULT now()
            ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
            CREATE TABLE IF NOT EXISTS delivery (
              event_id bigint NOT NULL,
              outlet text NOT NULL,
              PRIMARY KEY (event_id, outlet)
            ) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
            """;

    private static final String WRITE = """
            WITH over AS MATERIALIZED (
              SELECT event_id, outlet FROM unnest(?::bigint[], ?::text[]) AS given (event_id, outlet) %s
            ), delivered AS (
              DELETE FROM delivery USING over
              WHERE delivery.event_id = over.event_id AND delivery.outlet = over.outlet
            ), done AS (
              DELETE FROM event USING (SELECT DISTINCT event_id FROM over) AS settled
              WHERE event.id = settled.event_id AND NOT EXISTS (
                SELECT FROM delivery WHERE delivery.event_id = event.id
                  AND (delivery.event_id, delivery.outlet) NOT IN (SELECT event_id, outlet FROM over))
            ), added AS (
              INSERT INTO event (id, content) SELECT * FROM unnest(?::bigint[], ?::text[])
            )
            INSERT INTO delivery (event_id, outlet) SELECT * FROM unnest(?::bigint[], ?::text[])
            """;

    /** All changes in one statement, which is a transaction. */
    private static final String SURELY = WRITE.formatted("");

    /** For what is only over: if it is lost the event is delivered again, so nobody waits for the disk. */
    private static final String LAZILY =
            WRITE.formatted("CROSS JOIN (SELECT set_config('synchronous_commit', 'off', true)) AS lazily");

    private static final String UNDELIVERED = """
            SELECT event.id, event.content, array_agg(delivery.outlet)
            FROM event JOIN delivery ON delivery.event_id = event.id
            GROUP BY event.id ORDER BY event.id
            """;

    private final String jdbcUrl;
    private final Properties login = new Properties();
    private @Nullable Connection connection;

    EventTables(String jdbcUrl, String username, String password) {
        this.jdbcUrl = jdbcUrl;
        login.setProperty("user", username);
        login.setProperty("password", password);
        login.setProperty("options", BY_INDEX);
        login.setProperty("ApplicationName", "broker");
        login.setProperty("prepareThreshold", "1");
        login.setProperty("connectTimeout", "3");
        login.setProperty("socketTimeout", "15");
    }

    void create() throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** Writes all changes, or none. */
    void write(List<Change> changes) throws SQLException {
        List<Change.Added> added =
                changes.stream().map(Change::added).filter(Objects::nonNull).toList();
        List<Change.Over> over =
                changes.stream().map(Change::over).filter(Objects::nonNull).toList();
        List<Change.Over> deliveries = added.stream()
                .flatMap(event -> event.outlets().stream().map(outlet -> new Change.Over(event.eventId(), outlet)))
                .toList();
        try (PreparedStatement statement = connection().prepareStatement(added.isEmpty() ? LAZILY : SURELY)) {
            setArray(statement, 1, "int8", eventIds(over));
            setArray(statement, 2, "text", outlets(over));
            setArray(
                    statement,
                    3,
                    "int8",
                    added.stream().map(Change.Added::eventId).toArray(Long[]::new));
            setArray(
                    statement,
                    4,
                    "text",
                    added.stream().map(Change.Added::content).toArray(String[]::new));
            setArray(statement, 5, "int8", eventIds(deliveries));
            setArray(statement, 6, "text", outlets(deliveries));
            statement.executeUpdate();
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    List<Change.Added> undelivered() throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(UNDELIVERED);
                ResultSet rows = statement.executeQuery()) {
            List<Change.Added> events = new ArrayList<>();
            while (rows.next()) {
                String[] outlets = (String[]) rows.getArray(3).getArray();
                events.add(new Change.Added(rows.getLong(1), rows.getString(2), List.of(outlets)));
            }
            return events;
        }
    }

    @Override
    public void close() {
        Connection closing = connection;
        connection = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (SQLException e) {
            LOG.debug("The connection was broken already", e);
        }
    }

    private void setArray(PreparedStatement statement, int index, String type, Object[] values) throws SQLException {
        statement.setArray(index, connection().createArrayOf(type, values));
    }

    private static Long[] eventIds(List<Change.Over> deliveries) {
        return deliveries.stream().map(Change.Over::eventId).toArray(Long[]::new);
    }

    private static String[] outlets(List<Change.Over> deliveries) {
        return deliveries.stream().map(Change.Over::outlet).toArray(String[]::new);
    }

    private Connection connection() throws SQLException {
        Connection current = connection;
        if (current == null || current.isClosed()) {
            current = DriverManager.getConnection(jdbcUrl, login);
            connection = current;
        }
        return current;
    }
}
