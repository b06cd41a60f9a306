package dev.kiosk.proving.audit;

import dev.kiosk.local.function.MigratedDatabases;
import dev.kiosk.local.postgres.PostgresServer;
import dev.kiosk.local.start.DataFolder;
import dev.kiosk.proving.process.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sound books of five orders on the real schemas; whatever a test does to them can be undone. */
final class TestBooks implements AutoCloseable {

    private static final String BROKER = """
            create table delivery (event_id bigint not null, outlet text not null, primary key (event_id, outlet));
            """;

    private final DataFolder folder;
    private final PostgresServer postgres;
    private final Map<String, Connection> connections;

    private TestBooks(DataFolder folder, PostgresServer postgres) throws SQLException, IOException {
        this.folder = folder;
        this.postgres = postgres;
        MigratedDatabases migrated = new MigratedDatabases(postgres);
        List.of("storefront-fn", "order-fn", "inventory-fn").forEach(migrated::of);
        postgres.database("broker");
        this.connections = Map.of(
                "storefront", connect("storefront_fn"),
                "orders", connect("order_fn"),
                "stock", connect("inventory_fn"),
                "broker", connect("broker"));
        StockRecorder.install(connection("stock"));
        execute("broker", BROKER);
        for (String books : List.of("storefront", "orders", "stock")) {
            execute(books, resource(books + ".sql"));
        }
        for (Connection connection : connections.values()) {
            connection.commit();
        }
    }

    static TestBooks open() throws SQLException, IOException {
        Path binaries = Path.of("target/postgres-binaries").toAbsolutePath();
        DataFolder folder = DataFolder.open(Files.createTempDirectory(Path.of("target"), "books"));
        return new TestBooks(folder, PostgresServer.start(folder, binaries, 0, "nothing"));
    }

    ShopDatabases books() {
        return new ShopDatabases(
                connection("storefront"), connection("orders"), connection("stock"), connection("broker"));
    }

    void execute(String books, String sql) throws SQLException {
        try (Statement statement = connection(books).createStatement()) {
            statement.execute(sql);
        }
    }

    /** Back to sound books. */
    void undo() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
        postgres.close();
        folder.close();
    }

    private Connection connection(String books) {
        return Objects.requireNonNull(connections.get(books), books);
    }

    private Connection connect(String name) throws SQLException {
        Connection connection = new Databases(postgres.superuser()).connect(name);
        connection.setAutoCommit(false);
        return connection;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TestBooks.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
