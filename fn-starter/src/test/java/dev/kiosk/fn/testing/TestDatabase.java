package dev.kiosk.fn.testing;

import dev.kiosk.fn.db.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A database of its own for a test class, migrated as the function's would be. */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final String ROLE = "kiosk";
    private static final String PASSWORD = "kiosk";

    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public' order by tablename";

    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    /** A fresh database in the one Postgres of this JVM: a copy of one that was migrated once. */
    public static TestDatabase migrated(String function) {
        return copyOf(TEMPLATES.computeIfAbsent(function, TestDatabase::template));
    }

    /** A fresh database without any table. */
    public static TestDatabase empty() {
        return copyOf("template1");
    }

    /** One that was made for other characters than ours. */
    public static TestDatabase encodedAs(String encoding) {
        return copyOf("template0 encoding '" + encoding + "' locale 'C'");
    }

    private static String template(String function) {
        TestDatabase database = empty();
        Migrations.migrate(function, database.r2dbcUrl(), ROLE, PASSWORD);
        return database.name();
    }

    private static TestDatabase copyOf(String template) {
        String name = "test" + COUNTER.incrementAndGet();
        execute("create database " + name + " owner " + ROLE + " template " + template);
        return new TestDatabase("//localhost:" + Shared.POSTGRES.getPort() + "/" + name);
    }

    public String r2dbcUrl() {
        return "r2dbc:postgresql:" + url;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql:" + url + "?user=" + ROLE + "&password=" + PASSWORD;
    }

    public String username() {
        return ROLE;
    }

    public String password() {
        return PASSWORD;
    }

    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.r2dbc.url", this::r2dbcUrl);
        registry.add("spring.r2dbc.username", this::username);
        registry.add("spring.r2dbc.password", this::password);
    }

    /** An outage: every connection is cut, and none is let in. */
    public void shutOut() {
        execute("alter database " + name() + " allow_connections false");
        cutConnections();
    }

    /** Every connection dies, as in a restart of the server; gone when this returns, whether or not the other side has heard. */
    public void cutConnections() {
        execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + name() + "'");
    }

    /** The end of the outage. */
    public void letIn() {
        execute("alter database " + name() + " allow_connections true");
    }

    /** What is in it: another text whenever a row of any table is. */
    public String content() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            StringBuilder content = new StringBuilder();
            for (String table : names(statement, TABLES)) {
                try (ResultSet rows = statement.executeQuery(
                        "select coalesce(md5(string_agg(md5(row::text), '' order by md5(row::text))), '') from \""
                                + table + "\" row")) {
                    rows.next();
                    content.append(table).append(' ').append(rows.getString(1)).append('\n');
                }
            }
            return content.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a role of its own, which owns nothing here, comes in. */
    public String jdbcUrlFor(String role, String... grants) {
        String address = "jdbc:postgresql:" + url + "?user=";
        try (Connection connection = DriverManager.getConnection(address + "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + role + " login");
            for (String grant : grants) {
                statement.execute("grant " + grant + " to " + role);
            }
            return address + role;
        } catch (SQLException e) {
            throw new IllegalStateException(role, e);
        }
    }

    /** All that is in a table, as text. */
    public String rows(String table) {
        return String.join("\n", names("select row::text from " + table + " row"));
    }

    public List<String> tables() {
        return names(TABLES);
    }

    public List<String> tablesWithTrigger(String name) {
        return names("select tgrelid::regclass::text from pg_trigger where tgname = '" + name + "'");
    }

    private List<String> names(String query) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            return names(statement, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Override
    public void close() {
        execute("drop database " + name() + " with (force)");
    }

    private String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void execute(String sql) {
        try (Connection connection = Shared.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static final class Shared {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .start();
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create role " + ROLE + " login password '" + PASSWORD + "'");
                }
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
