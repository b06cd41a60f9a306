package dev.kiosk.inventory.http;

import dev.kiosk.contracts.text.Sku;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.inventory.application.ImportError;
import dev.kiosk.inventory.application.ImportRow;
import dev.kiosk.inventory.application.ImportRow.Broken;
import dev.kiosk.inventory.application.ImportRow.Counted;
import dev.kiosk.inventory.domain.Stock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import reactor.core.publisher.Flux;

/**
 * Stock as CSV (RFC 4180, UTF-8) with the header {@code sku,onHand} or {@code sku,quantity}, or none; parted by commas,
 * semicolons or tabulators, whichever the first line has most of. Each line is read by itself, so that a broken quote spoils its
 * own line only. Empty lines do not count.
 */
final class StockCsv {

    private static final List<List<String>> HEADERS = List.of(List.of("sku", "onHand"), List.of("sku", "quantity"));
    private static final int FIELDS = 2;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int SHOWN = 64;

    private StockCsv() {}

    /**
     * Its rows, read as they are asked for.
     *
     * @throws Problem if the first line is neither a header nor a row
     */
    static Flux<ImportRow> rows(byte[] file) {
        String given = new String(file, StandardCharsets.UTF_8);
        String text = given.startsWith(BYTE_ORDER_MARK) ? given.substring(1) : given;
        String first = text.lines().findFirst().orElse("");
        CSVFormat format = format(first);
        return Flux.fromStream(text::lines)
                .index((index, line) -> new Line(Math.toIntExact(index + 1), line))
                .skip(hasHeader(first, format) ? 1 : 0)
                .filter(line -> !TypedText.trimmed(line.text()).isEmpty())
                .map(line -> row(line, format));
    }

    private static CSVFormat format(String line) {
        char delimiter = Collections.max(
                DELIMITERS,
                Comparator.comparingLong(
                        one -> line.chars().filter(letter -> letter == one).count()));
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    private static boolean hasHeader(String line, CSVFormat format) {
        try {
            List<String> fields = fields(line, format);
            if (HEADERS.contains(fields)) {
                return true;
            }
            if (fields.size() == FIELDS
                    && WHOLE_NUMBER.matcher(TypedText.normal(fields.getLast())).matches()) {
                return false;
            }
        } catch (IOException | UncheckedIOException e) {
            throw wrongHeader(line);
        }
        throw wrongHeader(line);
    }

    private static Problem wrongHeader(String found) {
        return Problem.invalid(
                "the first line must be sku,onHand, or sku,quantity, or a SKU and a number, and is " + shown(found));
    }

    private static ImportRow row(Line line, CSVFormat format) {
        try {
            List<String> fields = fields(line.text(), format);
            return fields.size() == FIELDS
                    ? row(line.number(), fields.getFirst(), fields.getLast())
                    : line.broken(fields.getFirst(), "expected 2 fields, found " + fields.size());
        } catch (IOException | UncheckedIOException e) {
            return line.broken("", "not CSV: " + shown(line.text()));
        }
    }

    private static ImportRow row(int line, String typedSku, String typedOnHand) {
        String sku = Sku.normal(typedSku);
        String onHand = TypedText.normal(typedOnHand);
        if (!Sku.isSku(sku)) {
            return broken(line, sku, "not a SKU: " + Sku.IN_WORDS);
        }
        if (!WHOLE_NUMBER.matcher(onHand).matches() || Long.parseLong(onHand) > Stock.MOST_UNITS) {
            return broken(
                    line, sku, "onHand is not a whole number from 0 to " + Stock.MOST_UNITS + ": " + shown(onHand));
        }
        return new Counted(line, sku, Long.parseLong(onHand));
    }

    private static List<String> fields(String line, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            return parser.stream()
                    .flatMap(CSVRecord::stream)
                    .map(TypedText::trimmed)
                    .toList();
        }
    }

    private static Broken broken(int line, String sku, String message) {
        return new Broken(new ImportError(line, shown(sku), message));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private record Line(int number, String text) {

        Broken broken(String sku, String message) {
            return StockCsv.broken(number, sku, message);
        }
    }
}
