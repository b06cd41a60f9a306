package dev.kiosk.local;

import dev.kiosk.local.postgres.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** What {@code make run} starts, in a JVM of its own that may be killed. */
final class KioskProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private KioskProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** With ports that nobody uses. */
    static KioskProcess start(Path data, String... options) throws IOException {
        List<String> anyPort = new ArrayList<>();
        for (String name : PlatformSettings.USUAL_PORTS.keySet()) {
            anyPort.addAll(List.of("--port", name + "=0"));
        }
        anyPort.addAll(List.of(options));
        if (anyPort.stream().noneMatch(option -> option.startsWith("--manifests"))) {
            anyPort.add("--manifests=../knative");
        }
        return startAsIs(data, anyPort);
    }

    static KioskProcess startAsIs(Path data, List<String> options) throws IOException {
        Path output = Files.createTempFile("kiosk", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KioskLocal.class.getName(),
                "--data=" + data,
                "--binaries=" + TestPostgres.BINARIES));
        command.addAll(options);
        return new KioskProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    KioskProcess ready() {
        Awaitility.await().atMost(PATIENCE).until(() -> output().contains("Ctrl-C stops") || !process.isAlive());
        return this;
    }

    /** Where the guide says that it is. */
    URI place(String name) throws IOException {
        Optional<String> line = output().lines()
                .filter(text -> text.strip().startsWith(name + " "))
                .findFirst();
        return URI.create(line.orElseThrow(() -> new IllegalStateException("no " + name + " in " + output.toUri()))
                .replaceFirst(".*http", "http"));
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Its exit status, once it ended by itself or by a signal. */
    int exit() {
        return process.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        exit();
    }

    /** {@code Ctrl-C}, or what a supervisor sends. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() throws IOException {
        terminate();
        exit();
        Files.delete(output);
    }
}
