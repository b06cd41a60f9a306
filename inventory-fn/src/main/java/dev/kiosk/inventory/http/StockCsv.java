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
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import reactor.core.publisher.Flux;

/**
 * Stock as CSV (RFC 4180, UTF-8) with the header {@code sku,onHand}. Each line is read by itself, so that a broken quote
 * spoils its own line only. Empty lines do not count.
 */
final class StockCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();
    private static final List<String> HEADER = List.of("sku", "onHand");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int SHOWN = 64;

    private StockCsv() {}

    /**
     * Its rows, read as they are asked for.
     *
     * @throws Problem if the header is another
     */
    static Flux<ImportRow> rows(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        requireHeader(text.lines().findFirst().orElse(""));
        return Flux.fromStream(text::lines)
                .index((index, line) -> new Line(Math.toIntExact(index + 1), line))
                .skip(1)
                .filter(line -> !TypedText.trimmed(line.text()).isEmpty())
                .map(StockCsv::row);
    }

    private static void requireHeader(String line) {
        String header = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        try {
            if (fields(header).equals(HEADER)) {
                return;
            }
        } catch (IOException | UncheckedIOException e) {
            throw wrongHeader(header);
        }
        throw wrongHeader(header);
    }

    private static Problem wrongHeader(String found) {
        return Problem.invalid("the first line must be sku,onHand and is " + shown(found));
    }

    private static ImportRow row(Line line) {
        try {
            List<String> fields = fields(line.text());
            return fields.size() == HEADER.size()
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

    private static List<String> fields(String line) throws IOException {
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
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
