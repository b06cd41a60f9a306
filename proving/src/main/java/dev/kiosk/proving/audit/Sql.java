package dev.kiosk.proving.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads rows. */
final class Sql {

    private Sql() {}

    /** Makes something of the current row. */
    @FunctionalInterface
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection connection, String query, Reader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    /** Rows by the order in their first column. */
    static <T> Map<String, List<T>> byOrder(Connection connection, String query, Reader<T> reader) throws SQLException {
        Map<String, List<T>> all = new LinkedHashMap<>();
        list(connection, query, row -> {
            all.computeIfAbsent(text(row, 1), order -> new ArrayList<>()).add(reader.read(row));
            return true;
        });
        return all;
    }

    static long count(Connection connection, String query) throws SQLException {
        return list(connection, query, row -> row.getLong(1)).getFirst();
    }

    /** A column that is never null. */
    static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
