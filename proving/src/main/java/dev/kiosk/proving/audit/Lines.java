package dev.kiosk.proving.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What orders are made of. */
final class Lines {

    private Lines() {}

    /** Units by SKU by order, of rows of order, SKU and quantity. */
    static Map<String, Map<String, Integer>> read(Connection books, String query) throws SQLException {
        Map<String, Map<String, Integer>> lines = new HashMap<>();
        Sql.list(
                books,
                query,
                row -> lines.computeIfAbsent(Sql.text(row, 1), order -> new HashMap<>())
                        .merge(Sql.text(row, 2), row.getInt(3), Integer::sum));
        return lines;
    }
}
