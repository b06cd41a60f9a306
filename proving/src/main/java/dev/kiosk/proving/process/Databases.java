package dev.kiosk.proving.process;

import dev.kiosk.local.postgres.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every database of the shop, as a role that may look into all of them. */
public final class Databases {

    private final Database superuser;

    Databases(Database superuser) {
        this.superuser = superuser;
    }

    /** @param name {@code order_fn}, {@code broker} and so on */
    public Connection connect(String name) throws SQLException {
        String url = "jdbc:postgresql://" + superuser.host() + ":" + superuser.port() + "/" + name;
        return DriverManager.getConnection(url, superuser.username(), superuser.password());
    }

    /** Processes of Postgres that serve a client. */
    List<Long> backends() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select pid from pg_stat_activity
                        where backend_type = 'client backend' and pid <> pg_backend_pid() order by pid
                        """)) {
            List<Long> pids = new ArrayList<>();
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
            return pids;
        }
    }

    /** Transactions that Postgres had to end because they waited for each other. */
    public long deadlocks() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sum(deadlocks) from pg_stat_database")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
