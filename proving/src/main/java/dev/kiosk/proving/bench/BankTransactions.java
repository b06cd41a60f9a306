package dev.kiosk.proving.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private final Connections connections;

    /** Opens a connection to a database that may be written to. */
    @FunctionalInterface
    interface Connections {

        Connection open() throws SQLException;
    }

    BankTransactions(Connections connections) {
        this.connections = connections;
    }

    /** Makes the tables, unless they are there. */
    void prepare() throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select to_regclass('bank_account')")) {
                if (found.next() && found.getString(1) != null) {
                    return;
                }
            }
            statement.execute("""
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
    }

    double perSecond(int clients, Duration time) throws SQLException, InterruptedException {
        List<Connection> open = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                open.add(connections.open());
            }
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Integer>> counts = new ArrayList<>();
            for (Connection connection : open) {
                counts.add(threads.submit(() -> transact(connection, end)));
            }
            int sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum * NANOS_A_SECOND / (System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new SQLException("a client failed: " + e.getCause(), e);
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    private static int transact(Connection connection, long end) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement account =
                        connection.prepareStatement("update bank_account set balance = balance + ? where id = ?");
                PreparedStatement balance =
                        connection.prepareStatement("select balance from bank_account where id = ?");
                PreparedStatement teller =
                        connection.prepareStatement("update bank_teller set balance = balance + ? where id = ?");
                PreparedStatement branch =
                        connection.prepareStatement("update bank_branch set balance = balance + ? where id = ?");
                PreparedStatement history =
                        connection.prepareStatement("insert into bank_history values (?, ?, ?, ?, now())")) {
            int count = 0;
            while (System.nanoTime() < end) {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                int accountId = 1 + random.nextInt(SCALE * ACCOUNTS);
                int tellerId = 1 + random.nextInt(SCALE * TELLERS);
                int branchId = 1 + random.nextInt(SCALE);
                int delta = random.nextInt(-LARGEST_DELTA, LARGEST_DELTA);
                execute(account, delta, accountId);
                balance.setInt(1, accountId);
                balance.executeQuery().close();
                execute(teller, delta, tellerId);
                execute(branch, delta, branchId);
                execute(history, tellerId, branchId, accountId, delta);
                connection.commit();
                count++;
            }
            return count;
        }
    }

    private static void execute(PreparedStatement statement, int... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setInt(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
