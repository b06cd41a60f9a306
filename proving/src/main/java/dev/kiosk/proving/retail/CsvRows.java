package dev.kiosk.proving.retail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Cuts lines into rows of fields: RFC 4180, with one row's mistake kept to that row. A quoted field may go on over a few
 * lines; a quote that nobody closes spoils the line it is in and no other.
 */
final class CsvRows {

    private static final int LINES_A_ROW_MAY_HAVE = 5;

    private final List<String> lines;
    private final int width;

    private CsvRows(List<String> lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    /**
     * @param lines the lines below the header
     * @param width fields a row has
     */
    static List<CsvRow> of(List<String> lines, int width) {
        return new CsvRows(lines, width).rows();
    }

    /** The fields of a text that is one row; nothing if it is none. */
    static Optional<List<String>> fields(String text) {
        return text.indexOf('"') < 0 ? Optional.of(List.of(text.split(",", -1))) : quoted(text);
    }

    private static Optional<List<String>> quoted(String text) {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.getFirst().stream().toList()) : Optional.empty();
        } catch (IOException | RuntimeException notCsv) {
            return Optional.empty();
        }
    }

    private List<CsvRow> rows() {
        List<CsvRow> rows = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (!lines.get(at).isBlank()) {
                CsvRow row = rowAt(at);
                rows.add(row);
                at += row.lines();
            } else {
                at++;
            }
        }
        return rows;
    }

    private CsvRow rowAt(int at) {
        for (int count = 1; count <= LINES_A_ROW_MAY_HAVE && at + count <= lines.size(); count++) {
            Optional<List<String>> fields = fields(String.join("\n", lines.subList(at, at + count)));
            if (fields.isPresent() && (count == 1 || fields.get().size() == width)) {
                return new CsvRow(at, count, fields);
            }
        }
        return new CsvRow(at, 1, Optional.empty());
    }

    /**
     * @param index of its first line
     * @param lines lines it takes
     * @param fields nothing if the line is no CSV
     */
    record CsvRow(int index, int lines, Optional<List<String>> fields) {}
}
