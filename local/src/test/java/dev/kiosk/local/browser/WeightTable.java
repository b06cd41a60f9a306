package dev.kiosk.local.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What each page weighs, as the table that {@code docs/shop.md} shows: {@code target/page-weights.md}. */
final class WeightTable {

    private static final Path FILE = Path.of("target/page-weights.md");
    private static final String HEADER = """
            | page | HTML | transfer without pictures |
            |---|---:|---:|
            """;

    private WeightTable() {}

    record Row(String page, Weight weight) {

        @Override
        public String toString() {
            return "| %s | %s | %s |%n".formatted(page, kb(weight.html()), kb(weight.transfer()));
        }

        private static String kb(long bytes) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0);
        }
    }

    static void write(List<Row> rows) {
        try {
            Files.writeString(FILE, HEADER + rows.stream().map(Row::toString).collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
