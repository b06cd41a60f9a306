package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.contracts.text.TypedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes lines into the records of a CSV (RFC 4180), one line in at a time: a quoted field may span lines. Fields are parted by
 * commas, or by semicolons if the first line has more of those. What is broken
 * spoils its own record only: after a quote that is never closed, reading goes on at the next line.
 */
final class CsvAssembler {

    private static final int MAX_RECORD_LENGTH = 32_768;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char COMMA = ',';
    private static final char SEMICOLON = ';';

    private final Deque<Line> ahead = new ArrayDeque<>();
    private final List<Line> pending = new ArrayList<>();
    private int pendingLength;
    private boolean quoted;
    private char delimiter;
    private long lines;

    /** A record, or what stood where one was expected. */
    sealed interface CsvRow {

        /** Where it starts in the file, from 1. */
        long line();

        record Fields(long line, List<String> fields) implements CsvRow {}

        record Unreadable(long line, String message) implements CsvRow {}
    }

    private record Line(long number, String text) {}

    /** What the line completes: mostly one record, none inside a quoted field, several after a quote gone wrong. */
    List<CsvRow> next(String text) {
        lines++;
        ahead.add(new Line(lines, lines == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        return read(false);
    }

    /** What is left when there are no more lines. */
    List<CsvRow> end() {
        return read(true);
    }

    private List<CsvRow> read(boolean atEnd) {
        List<CsvRow> rows = new ArrayList<>(1);
        while (!ahead.isEmpty() || (atEnd && !pending.isEmpty())) {
            if (ahead.isEmpty() || pendingLength > MAX_RECORD_LENGTH) {
                rows.add(blameFirst("a quoted field is never closed"));
            } else {
                take(ahead.remove(), rows);
            }
        }
        return rows;
    }

    private void take(Line line, List<CsvRow> rows) {
        if (pending.isEmpty() && TypedText.trimmed(line.text()).isEmpty()) {
            return;
        }
        if (delimiter == 0) {
            delimiter = delimiter(line.text());
        }
        pending.add(line);
        pendingLength += line.text().length() + 1;
        quoted = quotedAfter(line.text(), quoted);
        if (!quoted) {
            rows.add(parsed());
        }
    }

    private CsvRow parsed() {
        String text = String.join("\n", pending.stream().map(Line::text).toList());
        try (CSVParser parser = CSVParser.parse(text, format())) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() != 1) {
                return blameFirst("a carriage return stands alone");
            }
            long start = pending.getFirst().number();
            forget();
            return new CsvRow.Fields(start, records.getFirst().toList());
        } catch (IOException | UncheckedIOException e) {
            return blameFirst("a quoted field is followed by something else than a "
                    + (delimiter == COMMA ? "comma" : "semicolon"));
        }
    }

    private CSVFormat format() {
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }

    private static char delimiter(String header) {
        return count(header, SEMICOLON) > count(header, COMMA) ? SEMICOLON : COMMA;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** The first pending line is at fault; the others get another chance. */
    private CsvRow blameFirst(String message) {
        Line first = pending.removeFirst();
        pending.reversed().forEach(ahead::addFirst);
        forget();
        return new CsvRow.Unreadable(first.number(), message);
    }

    private void forget() {
        pending.clear();
        pendingLength = 0;
        quoted = false;
    }

    /** Whether a quoted field is open at the end of the line. A quote opens a field only where the field starts. */
    private boolean quotedAfter(String line, boolean quotedBefore) {
        boolean inQuotes = quotedBefore;
        boolean fieldStarts = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (inQuotes || fieldStarts)) {
                inQuotes = !inQuotes;
                fieldStarts = !inQuotes;
            } else {
                fieldStarts = c == delimiter && !inQuotes;
            }
        }
        return inQuotes;
    }
}
