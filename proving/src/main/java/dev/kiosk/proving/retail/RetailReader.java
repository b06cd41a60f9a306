package dev.kiosk.proving.retail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads a file of the Online Retail format, or a folder of them. */
public final class RetailReader {

    private RetailReader() {}

    /**
     * @param data a file, or a folder whose *.csv files are read in the order of their names
     * @throws RetailDataException if there is no such data
     */
    public static RetailData read(Path data) {
        List<Path> files = files(data);
        List<ReadRow> rows = new ArrayList<>();
        files.forEach(file -> rows.addAll(rows(file.getFileName().toString(), TextLines.of(file))));
        return new RetailBook(rows).data(names(files));
    }

    static List<ReadRow> rows(String file, List<String> lines) {
        if (lines.isEmpty()) {
            throw new RetailDataException(file + " is empty");
        }
        Columns columns = Columns.of(file, lines.getFirst());
        RowParser parser = new RowParser(columns);
        return CsvRows.of(lines.subList(1, lines.size()), columns.width()).stream()
                .map(row -> row(file, row, parser))
                .toList();
    }

    private static ReadRow row(String file, CsvRows.CsvRow row, RowParser parser) {
        try {
            return parser.parse(row.fields().orElseThrow(() -> new UnreadableRowException("no CSV: a stray quote")));
        } catch (UnreadableRowException e) {
            return new UnreadableRow(file, row.index() + 2, e.reason());
        }
    }

    private static List<Path> files(Path data) {
        if (Files.isRegularFile(data)) {
            return List.of(data);
        }
        if (!Files.isDirectory(data)) {
            throw new RetailDataException("no such file or folder: " + data);
        }
        try (Stream<Path> found = Files.list(data)) {
            List<Path> files = found.filter(RetailReader::isCsv).sorted().toList();
            if (files.isEmpty()) {
                throw new RetailDataException("no *.csv in " + data);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCsv(Path file) {
        return Files.isRegularFile(file)
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }
}
