package dev.kiosk.local.postgres;

import dev.kiosk.local.start.DataFolder;
import dev.kiosk.local.start.Ports;
import dev.kiosk.local.start.StartException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A Postgres that runs as long as this object is open. It is no child of the terminal: Ctrl-C reaches this program only,
 * which stops it last. What the program has not stopped, because it was killed, the next start stops.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Cluster cluster;
    private final DataFolder folder;
    private final int port;

    private PostgresServer(Cluster cluster, DataFolder folder, int port) {
        this.cluster = cluster;
        this.folder = folder;
        this.port = port;
    }

    /**
     * @param binaries where its programs are kept; may be shared by several data folders
     * @param port 0 for any
     * @param setting how to choose another port, for the message that it is taken
     * @throws StartException if it does not start
     */
    public static PostgresServer start(DataFolder folder, Path binaries, int port, String setting) {
        try {
            Cluster cluster = new Cluster(
                    PostgresBinaries.unpackedIn(binaries.toAbsolutePath()), Unprivileged.way(), folder.path());
            cluster.stopOrphan();
            cluster.initialise(folder.secrets().named("postgres"));
            Ports.requireFree(HOST, port, setting);
            int chosen = port == 0 ? Ports.anyFree(HOST) : port;
            cluster.configure(settings(chosen));
            cluster.start();
            return new PostgresServer(cluster, folder, chosen);
        } catch (IOException e) {
            throw new StartException("Postgres did not start: " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    /** The process that every other one of this Postgres is a child of. */
    public long pid() {
        try {
            return cluster.pid();
        } catch (IOException e) {
            throw new StartException("Postgres does not run: " + e.getMessage(), e);
        }
    }

    /** The database by that name, made if it is not there, with a role of its own that owns it. */
    public Database database(String name) {
        Database database =
                new Database(HOST, port, name, name, folder.secrets().named("postgres." + name));
        Databases.ensure(superuser(), database);
        return database;
    }

    /** The first database, as a role that may do everything. */
    public Database superuser() {
        return new Database(
                HOST, port, "postgres", Cluster.SUPERUSER, folder.secrets().named("postgres"));
    }

    /** Stops at once, as a power failure would, and starts again; returns when it has recovered. */
    public void crashAndRecover() {
        try {
            cluster.crash();
            cluster.start();
        } catch (IOException e) {
            throw new StartException("Postgres did not come back: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new StartException("Postgres did not stop: " + e.getMessage(), e);
        }
    }

    /** As safe as Postgres is by default: a commit is on disk. The rest fits a machine with a little of everything. */
    private static String settings(int port) {
        return """
                listen_addresses = '%s'
                port = %d
                unix_socket_directories = ''
                max_connections = 200
                shared_buffers = 256MB
                max_wal_size = 2GB
                checkpoint_timeout = 15min
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                default_text_search_config = 'pg_catalog.english'
                log_checkpoints = off
                """.formatted(HOST, port);
    }
}
