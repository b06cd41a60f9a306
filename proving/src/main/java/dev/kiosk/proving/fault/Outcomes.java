package dev.kiosk.proving.fault;

import dev.kiosk.proving.audit.Books;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** How many orders ended how. */
final class Outcomes {

    private Outcomes() {}

    static Map<String, Long> of(Books books) throws SQLException {
        try (Statement statement = books.orders().createStatement();
                ResultSet rows = statement.executeQuery("select status, count(*) from orders group by 1")) {
            Map<String, Long> counts = new TreeMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        }
    }
}
