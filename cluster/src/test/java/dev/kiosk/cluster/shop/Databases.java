package dev.kiosk.cluster.shop;

import dev.kiosk.cluster.platform.Cluster;
import io.fabric8.kubernetes.client.LocalPortForward;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Properties;

/** The shop's Postgres, as its superuser, through the API server. */
public final class Databases implements AutoCloseable {

    private final LocalPortForward forward;
    private final String password;

    private Databases(LocalPortForward forward, String password) {
        this.forward = forward;
        this.password = password;
    }

    public static Databases of(Shop shop) {
        String password = Cluster.client()
                .secrets()
                .inNamespace(shop.namespace())
                .withName("kiosk-postgres")
                .get()
                .getData()
                .get("password");
        return new Databases(
                Cluster.client()
                        .pods()
                        .inNamespace(shop.namespace())
                        .withName("kiosk-postgres-0")
                        .portForward(5432),
                new String(Base64.getDecoder().decode(password), StandardCharsets.UTF_8));
    }

    public Connection open(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "disable");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + forward.getLocalPort() + "/" + database, properties);
    }

    public long number(String database, String query) throws SQLException {
        try (Connection connection = open(database);
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Connections of functions that were ever opened: without a new one there was no query. */
    public long sessions() throws SQLException {
        return number("postgres", """
                select sum(sessions) from pg_stat_database where datname in ('storefront', 'order', 'inventory')
                """);
    }

    /** Connections that functions have open now. */
    public long connections() throws SQLException {
        return number("postgres", """
                select count(*) from pg_stat_activity
                where datname in ('storefront', 'order', 'inventory') and backend_type = 'client backend'
                """);
    }

    @Override
    public void close() throws IOException {
        forward.close();
    }
}
