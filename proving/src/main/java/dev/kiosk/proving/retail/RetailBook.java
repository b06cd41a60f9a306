package dev.kiosk.proving.retail;

import dev.kiosk.proving.retail.Invoice.Cancellation;
import dev.kiosk.proving.retail.Invoice.Sale;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts rows together: invoices of those that are goods, counts of all. */
final class RetailBook {

    private final List<ReadRow> rows;
    private final Map<String, List<RetailRow>> invoices;

    RetailBook(List<ReadRow> rows) {
        this.rows = rows;
        this.invoices = only(RetailRow.class)
                .collect(Collectors.groupingBy(RetailRow::invoiceNo, LinkedHashMap::new, Collectors.toList()));
    }

    RetailData data(List<String> files) {
        List<Invoice> withGoods = invoices.values().stream()
                .flatMap(RetailBook::invoice)
                .sorted(Comparator.comparing(Invoice::at))
                .toList();
        return new RetailData(
                files,
                rows.stream().collect(Collectors.toMap(ReadRow::rowClass, row -> 1, Integer::sum)),
                merged(withGoods),
                invoices.size() - withGoods.size(),
                only(UnreadableRow.class).toList(),
                Item.of(goods(rows)),
                withGoods);
    }

    private static Stream<Invoice> invoice(List<RetailRow> rows) {
        List<RetailRow> goods =
                Stream.concat(goods(rows), of(RowClass.CANCELLED_GOODS, rows)).toList();
        if (goods.isEmpty()) {
            return Stream.empty();
        }
        RetailRow first =
                goods.stream().min(Comparator.comparing(RetailRow::at)).orElseThrow();
        return Stream.of(first.cancels() ? cancellation(first, goods) : sale(first, goods));
    }

    private static Sale sale(RetailRow first, List<RetailRow> goods) {
        SequencedMap<String, Integer> quantities = new LinkedHashMap<>();
        goods.forEach(row -> quantities.merge(row.sku(), row.quantity(), Math::addExact));
        return new Sale(first.invoiceNo(), first.at(), first.customer(), first.country(), quantities);
    }

    private static Cancellation cancellation(RetailRow first, List<RetailRow> goods) {
        return new Cancellation(
                first.invoiceNo(),
                first.at(),
                first.customer(),
                goods.stream().map(RetailRow::sku).collect(Collectors.toSet()));
    }

    private int merged(Collection<Invoice> withGoods) {
        long lines = withGoods.stream()
                .filter(Sale.class::isInstance)
                .mapToLong(sale -> sale.skus().size())
                .sum();
        return Math.toIntExact(goods(rows).count() - lines);
    }

    private static Stream<RetailRow> goods(Collection<? extends ReadRow> rows) {
        return of(RowClass.GOODS, rows);
    }

    private static Stream<RetailRow> of(RowClass rowClass, Collection<? extends ReadRow> rows) {
        return rows.stream()
                .filter(row -> row.rowClass() == rowClass)
                .filter(RetailRow.class::isInstance)
                .map(RetailRow.class::cast);
    }

    private <T extends ReadRow> Stream<T> only(Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast);
    }
}
