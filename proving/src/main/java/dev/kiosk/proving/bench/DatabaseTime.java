package dev.kiosk.proving.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What Postgres says of itself ({@code pg_stat_database}): its bundled programs have no {@code pg_stat_statements}.
 *
 * @param activeMillis time that statements were under way, waits for locks and for the disk included
 */
record DatabaseTime(double activeMillis, long commits) {

    /** Backends tell at most a second late what they did. */
    static DatabaseTime of(BenchShop shop) throws SQLException, InterruptedException {
        Thread.sleep(1_100);
        try (Connection connection = shop.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select sum(active_time), sum(xact_commit) from pg_stat_database where datname <> 'postgres'
                        """)) {
            row.next();
            return new DatabaseTime(row.getDouble(1), row.getLong(2));
        }
    }

    DatabaseTime since(DatabaseTime before) {
        return new DatabaseTime(activeMillis - before.activeMillis, commits - before.commits);
    }
}
