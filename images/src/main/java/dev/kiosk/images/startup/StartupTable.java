package dev.kiosk.images.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of all ways to start, each beside the first. */
final class StartupTable {

    private static final double MEBIBYTE = 1 << 20;

    private StartupTable() {}

    static String of(String function, List<Measured> measured) {
        Start first = measured.getFirst().median();
        return measured.stream()
                .map(one -> row(one.variant(), one.median(), first))
                .collect(Collectors.joining(
                        "\n", header(function, measured.getFirst().starts().size()), "\n"));
    }

    private static String header(String function, int times) {
        return """

                %s, medians of %d starts:

                | start | first answer | of the fat jar's | CPU | of the fat jar's | resident | files |
                |---|--:|--:|--:|--:|--:|--:|
                """.formatted(function, times);
    }

    private static String row(Variant variant, Start start, Start first) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f s | %.0f %% | %.2f s | %.0f %% | %.0f MiB | %.0f MiB |",
                variant.name(),
                seconds(start.wall()),
                100 * seconds(start.wall()) / seconds(first.wall()),
                seconds(start.cpu()),
                100 * seconds(start.cpu()) / seconds(first.cpu()),
                start.resident() / MEBIBYTE,
                variant.files().stream().mapToLong(StartupTable::size).sum() / MEBIBYTE);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static long size(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
