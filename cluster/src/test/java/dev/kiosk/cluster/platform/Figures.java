package dev.kiosk.cluster.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** How long things took, in {@code cluster/target/figures.txt}: to be read, never to decide a test. */
public final class Figures {

    private static final Path FILE = Path.of("target/figures.txt");
    private static final double NANOS = 1e9;

    private Figures() {}

    /** @param start of {@link System#nanoTime()} */
    public static void note(String what, long start) {
        note(String.format(Locale.ROOT, "%6.1f s  %s", (System.nanoTime() - start) / NANOS, what));
    }

    public static void note(String line) {
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
