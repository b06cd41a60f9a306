package dev.kiosk.proving.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every row of the functions' databases, to see whether something changed. */
public final class Snapshot {

    private static final String TABLES = """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
            where schemaname in ('public', 'recorder') order by 1
            """;

    private final Map<String, Long> rows = new HashMap<>();

    private Snapshot() {}

    public static Snapshot of(ShopDatabases shop) throws SQLException {
        Snapshot snapshot = new Snapshot();
        snapshot.add("storefront-fn", shop.storefront());
        snapshot.add("order-fn", shop.orders());
        snapshot.add("inventory-fn", shop.stock());
        return snapshot;
    }

    /** What the later one has more or fewer of. */
    public List<Violation> changesUntil(Snapshot later) {
        List<Violation> changes = new ArrayList<>();
        Map<String, Long> difference = new HashMap<>(later.rows);
        rows.forEach((row, count) -> difference.merge(row, -count, Long::sum));
        difference.forEach((row, count) -> {
            if (count != 0) {
                changes.add(
                        new Violation(Invariant.REPLAY_CHANGES_NOTHING, row, count > 0 ? "appeared" : "disappeared"));
            }
        });
        return changes;
    }

    private void add(String function, Connection connection) throws SQLException {
        for (String table : Sql.list(connection, TABLES, row -> Sql.text(row, 1))) {
            Sql.list(
                    connection,
                    "select one::text from " + table + " one",
                    row -> rows.merge(function + " " + table + " " + Sql.text(row, 1), 1L, Long::sum));
        }
    }
}
