package dev.kiosk.storefront.catalogue.domain;

import dev.kiosk.contracts.text.TypedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sales of a SKU in a currency as a row of a file tells them: one, and perhaps another after it. */
public final class SaleColumns {

    private static final Columns FIRST = new Columns("salePrice", "saleFrom", "saleUntil");
    private static final Columns NEXT = new Columns("nextSalePrice", "nextSaleFrom", "nextSaleUntil");

    public static final List<String> NAMES =
            Stream.of(FIRST, NEXT).flatMap(Columns::names).toList();

    private SaleColumns() {}

    private record Columns(String price, String from, String until) {

        Stream<String> names() {
            return Stream.of(price, from, until);
        }
    }

    /** What stands in each of {@link #NAMES}. */
    public static List<String> cells(List<Sale> sales) {
        return Stream.concat(sales.stream().flatMap(SaleColumns::cells), Stream.generate(() -> ""))
                .limit(NAMES.size())
                .toList();
    }

    private static Stream<String> cells(Sale sale) {
        return Stream.of(
                PriceText.decimal(sale.price(), sale.currency()),
                Objects.toString(sale.from(), ""),
                Objects.toString(sale.until(), ""));
    }

    /** The row with its sales: none where there are columns for them and nothing stands in those. */
    static CatalogueRow read(Map<String, String> cells, CatalogueRow row, List<String> errors) {
        if (NAMES.stream().noneMatch(cells::containsKey)) {
            return row;
        }
        List<Sale> sales = new ArrayList<>();
        Sale first = sale(cells, FIRST, row, errors);
        Sale next = sale(cells, NEXT, row, errors);
        if (first != null) {
            sales.add(first);
        }
        if (next != null) {
            requireOneAfterTheOther(first, next, errors);
            sales.add(next);
        }
        return row.reduced(sales);
    }

    /** Null for none. */
    private static @Nullable Sale sale(
            Map<String, String> cells, Columns columns, CatalogueRow row, List<String> errors) {
        String asked = cell(cells, columns.price());
        Instant from = RowReader.moment(columns.from(), cell(cells, columns.from()), errors);
        Instant until = RowReader.moment(columns.until(), cell(cells, columns.until()), errors);
        if (asked.isEmpty()) {
            if (from != null || until != null) {
                errors.add(columns.price() + " is missing");
            }
            return null;
        }
        long price = RowReader.price(columns.price(), asked, Currency.getInstance(row.currency()), errors);
        if (row.price() > 0 && price >= row.price()) {
            errors.add(columns.price() + " is not lower than price");
        }
        if (from != null && until != null && !until.isAfter(from)) {
            errors.add(columns.until() + " is not after " + columns.from());
        }
        return new Sale(row.sku(), row.currency(), price, from, until);
    }

    private static void requireOneAfterTheOther(@Nullable Sale first, Sale next, List<String> errors) {
        Instant from = next.from();
        Instant until = first == null ? null : first.until();
        if (from == null || until == null || from.isBefore(until)) {
            errors.add(NEXT.from() + " is not at or after " + FIRST.until());
        }
    }

    private static String cell(Map<String, String> cells, String column) {
        return TypedText.normal(RowReader.field(cells, column));
    }
}
