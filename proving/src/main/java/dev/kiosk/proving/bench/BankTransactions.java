package dev.kiosk.proving.bench;

import dev.kiosk.proving.audit.Sql;
import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.process.Databases;
import dev.kiosk.proving.report.MeasurementFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The transaction that {@code pgbench} runs (like TPC-B: three updates, a read, an insert, one commit), over JDBC: the
 * programs of the bundled Postgres come without pgbench.
 */
final class BankTransactions {

    private static final int SCALE = 10;
    private static final int TELLERS = 10;
    private static final int ACCOUNTS = 100_000;
    private static final int LARGEST_DELTA = 5_000;
    private static final double NANOS_A_SECOND = 1e9;

    private final Databases databases;

    BankTransactions(Databases databases) {
        this.databases = databases;
    }

    /** Makes the tables, unless they are there. */
    void prepare() throws SQLException {
        if (databases.number("postgres", "select count(to_regclass('bank_account'))") > 0) {
            return;
        }
        databases.update("postgres", """
                create table bank_branch (id int primary key, balance bigint not null) with (fillfactor = 50);
                create table bank_teller (id int primary key, balance bigint not null) with (fillfactor = 50);
                create table bank_account (id int primary key, balance bigint not null, filler char(84) default '');
                create table bank_history (teller int, branch int, account int, delta int, at timestamp);
                insert into bank_branch select i, 0 from generate_series(1, %1$d) i;
                insert into bank_teller select i, 0 from generate_series(1, %2$d) i;
                insert into bank_account select i, 0 from generate_series(1, %3$d) i;
                analyze
                """.formatted(SCALE, SCALE * TELLERS, SCALE * ACCOUNTS));
    }

    /** Connections are open before the time begins. */
    double perSecond(int clients, Duration time) throws SQLException {
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < clients; i++) {
                open.add(databases.connect("postgres"));
            }
            long start = System.nanoTime();
            long end = start + time.toNanos();
            int sum = new Parallel(clients)
                    .map(open, connection -> transact(connection, end)).stream()
                            .mapToInt(count -> count)
                            .sum();
            return sum * NANOS_A_SECOND / (System.nanoTime() - start);
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    private static int transact(Connection connection, long end) {
        try {
            connection.setAutoCommit(false);
            int count = 0;
            while (System.nanoTime() < end) {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                int account = 1 + random.nextInt(SCALE * ACCOUNTS);
                int teller = 1 + random.nextInt(SCALE * TELLERS);
                int branch = 1 + random.nextInt(SCALE);
                int delta = random.nextInt(-LARGEST_DELTA, LARGEST_DELTA);
                Sql.update(connection, "update bank_account set balance = balance + ? where id = ?", delta, account);
                Sql.number(connection, "select balance from bank_account where id = ?", account);
                Sql.update(connection, "update bank_teller set balance = balance + ? where id = ?", delta, teller);
                Sql.update(connection, "update bank_branch set balance = balance + ? where id = ?", delta, branch);
                Sql.update(
                        connection,
                        "insert into bank_history values (?, ?, ?, ?, now())",
                        teller,
                        branch,
                        account,
                        delta);
                connection.commit();
                count++;
            }
            return count;
        } catch (SQLException e) {
            throw new MeasurementFailedException("a client failed", e);
        }
    }
}
