package dev.kiosk.proving.retail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which field of a row is what, by the header: in any order, in any case, with any further columns. The names of the second
 * edition of the data ({@code Invoice}, {@code Price}, {@code Customer ID}) are understood too.
 */
final class Columns {

    private static final Map<String, List<String>> NAMES = Map.of(
            "invoiceno", List.of("invoiceno", "invoice"),
            "stockcode", List.of("stockcode"),
            "quantity", List.of("quantity"),
            "invoicedate", List.of("invoicedate"),
            "unitprice", List.of("unitprice", "price"),
            "description", List.of("description"),
            "customerid", List.of("customerid"),
            "country", List.of("country"));
    private static final List<String> NEEDED =
            List.of("invoiceno", "stockcode", "quantity", "invoicedate", "unitprice");

    private final Map<String, Integer> indexByColumn;
    private final int width;

    private Columns(Map<String, Integer> indexByColumn, int width) {
        this.indexByColumn = indexByColumn;
        this.width = width;
    }

    /** @throws RetailDataException if a column is missing without which a row means nothing */
    static Columns of(String file, String header) {
        List<String> titles = CsvRows.fields(header).orElse(List.of()).stream()
                .map(title -> title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .toList();
        Map<String, Integer> found = NAMES.keySet().stream()
                .filter(column -> index(titles, column) >= 0)
                .collect(Collectors.toMap(column -> column, column -> index(titles, column)));
        List<String> missing =
                NEEDED.stream().filter(column -> !found.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new RetailDataException(file + " has no column " + String.join(", ", missing));
        }
        return new Columns(found, titles.size());
    }

    int width() {
        return width;
    }

    /** The field, trimmed; empty where the file has no such column or the field says that it has no value. */
    String field(List<String> fields, String column) {
        Integer index = indexByColumn.get(column);
        String field = index == null ? "" : fields.get(index).strip();
        return field.equalsIgnoreCase("nan") || field.equalsIgnoreCase("null") ? "" : field;
    }

    private static int index(List<String> titles, String column) {
        List<String> names = NAMES.getOrDefault(column, List.of());
        return IntStream.range(0, titles.size())
                .filter(i -> names.contains(titles.get(i)))
                .findFirst()
                .orElse(-1);
    }
}
