package dev.kiosk.local.postgres;

import dev.kiosk.local.start.StartException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes databases and their roles. */
final class Databases {

    private Databases() {}

    /** @param maintenance a database to work from, as superuser */
    static void ensure(Database maintenance, Database wanted) {
        try (Connection connection = DriverManager.getConnection(
                        maintenance.jdbcUrl(), maintenance.username(), maintenance.password());
                Statement statement = connection.createStatement()) {
            String role = statement.enquoteIdentifier(wanted.username(), true);
            String database = statement.enquoteIdentifier(wanted.name(), true);
            boolean known = exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", wanted.username());
            statement.execute((known ? "ALTER ROLE " : "CREATE ROLE ") + role + " LOGIN PASSWORD "
                    + statement.enquoteLiteral(wanted.password()));
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", wanted.name())) {
                statement.execute("CREATE DATABASE " + database + " OWNER " + role);
            }
            statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new StartException("the database " + wanted.name() + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
