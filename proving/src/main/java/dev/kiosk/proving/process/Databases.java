package dev.kiosk.proving.process;

import dev.kiosk.local.postgres.Database;
import dev.kiosk.proving.audit.ShopDatabases;
import dev.kiosk.proving.audit.Sql;
import dev.kiosk.proving.concurrent.Waiting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Every database of the shop ({@code order_fn}, {@code broker}, …), as a role that may look into all of them. */
public final class Databases {
    private static final int TRIES = 60;

    private final Database superuser;

    public Databases(Database superuser) {
        this.superuser = superuser;
    }

    public Connection connect(String name) throws SQLException {
        String url = "jdbc:postgresql://" + superuser.host() + ":" + superuser.port() + "/" + name;
        return DriverManager.getConnection(url, superuser.username(), superuser.password());
    }

    public ShopDatabases open() throws SQLException {
        return new ShopDatabases(
                connect("storefront_fn"), connect("order_fn"), connect("inventory_fn"), connect("broker"));
    }

    public <T> List<T> list(String name, String query, Sql.Reader<T> reader, Object... values) throws SQLException {
        try (Connection connection = connect(name)) {
            return Sql.list(connection, query, reader, values);
        }
    }

    public long number(String name, String query, Object... values) throws SQLException {
        return list(name, query, row -> row.getLong(1), values).getFirst();
    }

    public int update(String name, String statement, Object... values) throws SQLException {
        try (Connection connection = connect(name)) {
            return Sql.update(connection, statement, values);
        }
    }

    /** Postgres may be recovering from a crash: whoever comes then comes again. */
    void emptyBroker() {
        for (int tries = 1; ; tries++) {
            try {
                update("broker", "truncate event, delivery");
                return;
            } catch (SQLException e) {
                if (tries == TRIES) {
                    throw new IllegalStateException("the broker's database is out of reach", e);
                }
                Waiting.sleep(Duration.ofMillis(500));
            }
        }
    }

    /** Transactions that Postgres had to end because they waited for each other. */
    public long deadlocks() throws SQLException {
        return number("postgres", "select sum(deadlocks) from pg_stat_database");
    }

    /** SIGKILL to a process of Postgres that serves a client. False if there was none, or Postgres is down. */
    boolean killBackend(int which) {
        try {
            List<Long> pids = list("postgres", """
                    select pid from pg_stat_activity
                    where backend_type = 'client backend' and pid <> pg_backend_pid() order by pid
                    """, row -> row.getLong(1));
            return !pids.isEmpty() && OsProcess.signal("-KILL", pids.get(Math.floorMod(which, pids.size())));
        } catch (SQLException e) {
            return false;
        }
    }
}
