package dev.kiosk.proving.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Statements over JDBC; {@code ?} are the values, in their order. */
public final class Sql {
    private Sql() {}

    /** Makes something of the current row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static <T> List<T> list(Connection connection, String query, Reader<T> reader, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    /** Rows that were written; 0 for a statement that writes none. */
    public static int update(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepared(connection, statement, values)) {
            prepared.execute();
            return Math.max(0, prepared.getUpdateCount());
        }
    }

    /** The number that a query gives. */
    public static long number(Connection connection, String query, Object... values) throws SQLException {
        return list(connection, query, row -> row.getLong(1), values).getFirst();
    }

    /** Rows by the order in their first column. */
    static <T> Map<String, List<T>> byOrder(Connection connection, String query, Reader<T> reader) throws SQLException {
        Map<String, List<T>> all = new LinkedHashMap<>();
        list(
                connection,
                query,
                row -> all.computeIfAbsent(text(row, 1), order -> new ArrayList<>())
                        .add(reader.read(row)));
        return all;
    }

    /** A column that is never null. */
    public static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static PreparedStatement prepared(Connection connection, String query, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
