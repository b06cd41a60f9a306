package dev.kiosk.local.postgres;

import dev.kiosk.local.start.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One Postgres for all tests of a JVM, stopped at its end, and a fresh database for whoever asks. */
public final class TestPostgres {

    public static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestPostgres() {}

    public static Database database() {
        return Shared.SERVER.database("test" + COUNTER.incrementAndGet());
    }

    private static final class Shared {

        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                DataFolder folder = DataFolder.open(Files.createTempDirectory(Path.of("target"), "postgres"));
                PostgresServer server = PostgresServer.start(folder, BINARIES, 0, "nothing");
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
