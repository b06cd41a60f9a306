package dev.kiosk.images.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An empty database in a Postgres of its own, which forgets everything in the end. */
final class EmptyDatabase implements AutoCloseable {

    static final String ROLE = "kiosk";
    static final String PASSWORD = "kiosk";

    private final EmbeddedPostgres postgres;

    private EmptyDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static EmptyDatabase start() throws IOException, SQLException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + ROLE + " login password '" + PASSWORD + "'");
            statement.execute("create database kiosk owner " + ROLE);
        }
        return new EmptyDatabase(postgres);
    }

    String r2dbcUrl() {
        return "r2dbc:postgresql://localhost:" + postgres.getPort() + "/kiosk";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
