package dev.kiosk.images.container;

import dev.kiosk.local.postgres.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real Postgres in a container, which this process and the other containers reach at the same address. */
final class ContainerDatabase implements AutoCloseable {

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:17");

    private ContainerDatabase() {}

    static ContainerDatabase start() {
        ContainerDatabase database = new ContainerDatabase();
        database.postgres.start();
        return database;
    }

    /** An empty database of this name, with a role of its own. */
    Database create(String name) {
        Database created = new Database(address(), 5432, name, name, "secret-" + name);
        try (Connection connection = DriverManager.getConnection(
                        postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create role \"" + name + "\" login password '" + created.password() + "'");
            statement.execute(
                    "create database \"" + name + "\" owner \"" + name + "\" encoding UTF8 template template0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return created;
    }

    @SuppressWarnings(
            "deprecation") // the bridge network's address; a network of its own would have to be named to each
    private String address() {
        return postgres.getContainerInfo().getNetworkSettings().getIpAddress();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
