package dev.kiosk.proving.bench.inside;

import dev.kiosk.local.function.LocalFunction;
import dev.kiosk.local.function.LocalPlaces;
import dev.kiosk.local.function.MigratedDatabases;
import dev.kiosk.local.function.SecretValues;
import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.manifest.Manifests;
import dev.kiosk.local.postgres.Database;
import dev.kiosk.local.postgres.PostgresServer;
import dev.kiosk.local.start.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** inventory-fn as it is, in this process, on a Postgres of its own with one SKU that never runs out. */
final class Inventory implements AutoCloseable {

    private static final String FUNCTION = "inventory-fn";
    private static final long PLENTY = 1_000_000_000;

    private final DataFolder folder;
    private final PostgresServer postgres;
    private final LocalFunction function;

    private Inventory(DataFolder folder, PostgresServer postgres, LocalFunction function) {
        this.folder = folder;
        this.postgres = postgres;
        this.function = function;
    }

    /** @param sku the one that never runs out */
    static Inventory open(String sku) throws IOException, SQLException {
        Path work = Path.of(property("inside.work"));
        Files.createDirectories(work);
        DataFolder folder = DataFolder.open(Files.createTempDirectory(work, "inside-"));
        PostgresServer postgres = PostgresServer.start(folder, work.resolve("postgres-binaries"), 0, "nothing");
        MigratedDatabases databases = new MigratedDatabases(postgres);
        stock(databases.of(FUNCTION), sku);
        FunctionService service =
                Manifests.load(Path.of(property("inside.root")).resolve("knative")).services().stream()
                        .filter(one -> one.name().equals(FUNCTION))
                        .findFirst()
                        .orElseThrow();
        LocalFunction function = LocalFunction.start(
                service,
                new SecretValues(databases::of, folder.secrets()),
                LocalPlaces.of("http://127.0.0.1:1"), // nobody listens: nothing but replies goes out
                "127.0.0.1",
                0);
        return new Inventory(folder, postgres, function);
    }

    <T> T bean(Class<T> type) {
        return function.bean(type);
    }

    @Override
    public void close() {
        function.close();
        postgres.close();
        folder.close();
    }

    private static void stock(Database database, String sku) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                PreparedStatement insert =
                        connection.prepareStatement("insert into stock (sku, on_hand, version) values (?, ?, 1)")) {
            insert.setString(1, sku);
            insert.setLong(2, PLENTY);
            insert.executeUpdate();
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("-D" + name + " is missing");
        }
        return value;
    }
}
