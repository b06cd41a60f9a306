package dev.kiosk.proving.bench;

import dev.kiosk.proving.audit.Sql;
import dev.kiosk.proving.process.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Fills the tables with orders of the past: copies of one that the shop has really taken and confirmed, under other ids. So
 * they have every row and every column that an order has, whatever the schema is.
 */
final class PastOrders {
    /** In the order of time, as the shop's own are. */
    private static final String ID = "('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";

    private static final List<Rows> ROWS = List.of(
            new Rows("order_fn", "orders", "id", Map.of("id", ID)),
            new Rows("order_fn", "order_line", "order_id", Map.of("order_id", ID)),
            new Rows("order_fn", "timeline", "order_id", Map.of("order_id", ID)),
            new Rows("order_fn", "payment", "order_id", Map.of("order_id", ID, "id", ID)),
            new Rows("inventory_fn", "reservation", "order_id", Map.of("order_id", ID, "id", ID)),
            new Rows("storefront_fn", "order_view", "order_id", Map.of("order_id", ID)),
            new Rows("storefront_fn", "order_view_line", "order_id", Map.of("order_id", ID)),
            new Rows("storefront_fn", "order_timeline", "order_id", Map.of("order_id", ID)),
            new Rows("storefront_fn", "checkout_key", "order_id", Map.of("order_id", ID, "key", "'past-order-' || i")));

    private final Databases databases;

    PastOrders(Databases databases) {
        this.databases = databases;
    }

    /** In which table, by which column its rows are found, and what is another in each copy. */
    private record Rows(String database, String table, String found, Map<String, String> differ) {}

    /** Copies from number to number, both included. */
    void make(int from, int to) throws SQLException {
        List<String> confirmed = databases.list(
                "order_fn",
                "select id from orders where status = 'confirmed' order by placed_at desc limit 1",
                row -> Sql.text(row, 1));
        if (confirmed.isEmpty()) {
            throw new SQLException("there is no confirmed order to make others of");
        }
        for (Rows rows : ROWS) {
            try (Connection connection = databases.connect(rows.database())) {
                Sql.update(connection, "set session_replication_role = replica"); // nobody is to hear of them
                int made = Sql.update(connection, copy(connection, rows, confirmed.getFirst(), from, to));
                if (made < to - from + 1) {
                    throw new SQLException("only " + made + " rows of " + rows.table() + " were made");
                }
                // or the server would do it while something is measured
                Sql.update(connection, "vacuum (analyze) " + rows.table());
            }
        }
        databases.update("postgres", "checkpoint"); // so that it does not come in the middle of what is measured
    }

    private static String copy(Connection connection, Rows rows, String template, int from, int to)
            throws SQLException {
        List<String> names = Sql.list(connection, """
                select quote_ident(column_name) from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
                order by ordinal_position
                """, row -> Sql.text(row, 1), rows.table());
        List<String> values = names.stream()
                .map(name -> rows.differ().getOrDefault(name, "t." + name))
                .toList();
        return "insert into %s (%s) select %s from %1$s t cross join generate_series(%d, %d) i where t.%s = '%s'"
                .formatted(
                        rows.table(),
                        String.join(", ", names),
                        String.join(", ", values),
                        from,
                        to,
                        rows.found(),
                        template);
    }
}
