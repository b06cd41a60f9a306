package dev.kiosk.cluster.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real binary, run in the project's folder with the tests' kubeconfig: what it printed, both streams, and how it ended. */
public record Command(List<String> words, int status, String output) {

    /** The project's folder. */
    public static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Duration PATIENCE = Duration.ofMinutes(12);
    static final int TRIES = 4;
    static final long PAUSE_MILLIS = 15_000;

    /** Whatever comes of it. */
    public static Command tried(String... words) {
        return tried(List.of(words));
    }

    public static Command tried(List<String> words) {
        try {
            Path output = Files.createTempFile("command", ".out");
            Process process = new ProcessBuilder(words)
                    .directory(PROJECT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("no end in " + PATIENCE + ": " + words + "\n" + Files.readString(output));
            }
            String text = Files.readString(output);
            Files.delete(output);
            return new Command(words, process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Has to succeed. */
    public static Command run(String... words) {
        return tried(words).succeeded();
    }

    /** A cluster that is too busy to answer itself is asked again, as an operator would; nothing was changed then. */
    public static Command insisted(List<String> words) {
        Command tried = tried(words);
        for (int i = 0; i < TRIES && tried.foundItBusy(); i++) {
            Wait.millis(PAUSE_MILLIS);
            tried = tried(words);
        }
        return tried;
    }

    /** Whether the cluster was too busy to answer itself. */
    boolean foundItBusy() {
        return status != 0 && output.contains("failed calling webhook");
    }

    /** With the context that the tests use, as its own option calls it. */
    public static List<String> withContext(String option, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        Cluster.context().ifPresent(context -> all.addAll(1, List.of(option, context)));
        return all;
    }

    public static Command kubectl(String... arguments) {
        return insisted(withContext("--context", words("kubectl", arguments))).succeeded();
    }

    public static void kubectlApply(String manifests) {
        try {
            Path file = Files.writeString(Files.createTempFile("manifests", ".yaml"), manifests);
            kubectl("apply", "-f", file.toString());
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Command kn(String... arguments) {
        return insisted(withContext("--context", words("kn", arguments))).succeeded();
    }

    public Command succeeded() {
        if (status != 0) {
            throw new AssertionError(String.join(" ", words) + " ended with " + status + ":\n" + output);
        }
        return this;
    }

    private static String[] words(String program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(List.of(arguments));
        return words.toArray(String[]::new);
    }
}
