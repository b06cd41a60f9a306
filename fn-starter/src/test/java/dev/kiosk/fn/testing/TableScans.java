package dev.kiosk.fn.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a database's tables have been read, by Postgres's own count. A session reports what it did at its own pace, so look again
 * until something that it did last is counted.
 */
public record TableScans(TestDatabase database) {

    /** Rows of these tables that were read by going through the whole of one. */
    public Map<String, Long> rowsReadBySequence(String... tables) {
        Map<String, Long> rows = query("select relname, seq_tup_read from pg_stat_user_tables");
        rows.keySet().retainAll(Set.of(tables));
        return rows;
    }

    /** How often a table was read through an index. */
    public long byIndex(String table) {
        return query("select relname, coalesce(idx_scan, 0) from pg_stat_user_tables where relname = '" + table + "'")
                .getOrDefault(table, 0L);
    }

    /** Runs statements, one after the other. */
    public void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> query(String sql) {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, Long> found = new TreeMap<>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
