package dev.kiosk.local.postgres;

import dev.kiosk.local.start.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Postgres's data on disk, and the programs that work on it. */
final class Cluster {

    static final String SUPERUSER = "postgres";
    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final Path data;
    private final Path log;

    /**
     * @param folder holds the data and the log
     */
    Cluster(PostgresBinaries binaries, Unprivileged unprivileged, Path folder) {
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.data = folder.resolve("postgres");
        this.log = folder.resolve("postgres.log");
    }

    /** Makes the cluster, unless it is there. A run that was cut short leaves none. */
    void initialise(String password) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path draft = Files.createTempDirectory(data.getParent(), "initialising");
        unprivileged.give(draft);
        Path passwordFile = Files.createTempFile("kiosk", ".password");
        try {
            Files.writeString(passwordFile, password);
            unprivileged.give(passwordFile);
            run(
                    "initdb",
                    "-D",
                    draft.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--sync-method=" + (LINUX ? "syncfs" : "fsync"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, data);
    }

    /** Writes the settings anew: they are the program's, not the data's. */
    void configure(String settings) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), settings);
        if (Files.notExists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        unprivileged.give(log);
    }

    /** Ends what a killed run has left behind: a server without its master, or only the file that speaks of one. */
    void stopOrphan() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        if (isPostgres(pidFile)) {
            LOG.info("Stopping the database that an earlier run left behind");
            stop();
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    void start() throws IOException {
        try {
            run("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "60", "start");
        } catch (StartException e) {
            throw new StartException("Postgres did not start, see " + log + lastLine(), e);
        }
    }

    /** Of the master process. */
    long pid() throws IOException {
        return pid(data.resolve("postmaster.pid"));
    }

    void stop() throws IOException {
        stop("fast");
    }

    /** Without a word to its clients and without a checkpoint: the next start recovers from the log. */
    void crash() throws IOException {
        stop("immediate");
    }

    private void stop(String mode) throws IOException {
        run("pg_ctl", "-D", data.toString(), "-m", mode, "-w", "-t", "60", "stop");
    }

    private static boolean isPostgres(Path pidFile) throws IOException {
        try {
            Optional<String> program = ProcessHandle.of(pid(pidFile))
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().command());
            return program.filter(path -> path.endsWith("/postgres")).isPresent();
        } catch (NumberFormatException | NoSuchElementException e) {
            return false; // the file was never finished
        }
    }

    private static long pid(Path pidFile) throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    }

    private String lastLine() throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return lines.isEmpty() ? "" : ": " + lines.getLast().strip();
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(unprivileged.command(binaries.program(program)));
        command.addAll(Arrays.asList(arguments));
        Command.Result result = Command.run(command);
        if (result.status() != 0) {
            throw new StartException(
                    program + " failed: " + result.output().strip().lines().reduce("", (first, last) -> last));
        }
    }
}
