package dev.kiosk.proving.retail;

import dev.kiosk.proving.retail.Invoice.Cancellation;
import dev.kiosk.proving.retail.Invoice.Sale;
import java.util.List;
import java.util.Map;

/**
 * Some days of the shop.
 *
 * @param files the files' names
 * @param rows how many rows each class has; they add up to the rows of the files
 * @param merged lines that joined an earlier line of the same SKU and invoice
 * @param withoutGoods invoices without a row of goods: nothing to order, nothing to cancel
 * @param unreadable the rows that make no sense
 * @param items every SKU that was sold, by SKU
 * @param invoices by time, then in the order of the files
 */
public record RetailData(
        List<String> files,
        Map<RowClass, Integer> rows,
        int merged,
        int withoutGoods,
        List<UnreadableRow> unreadable,
        List<Item> items,
        List<Invoice> invoices) {

    public RetailData {
        files = List.copyOf(files);
        rows = Map.copyOf(rows);
        unreadable = List.copyOf(unreadable);
        items = List.copyOf(items);
        invoices = List.copyOf(invoices);
    }

    public int count(RowClass rowClass) {
        return rows.getOrDefault(rowClass, 0);
    }

    public int rowsRead() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    public List<Sale> sales() {
        return invoices.stream()
                .filter(Sale.class::isInstance)
                .map(Sale.class::cast)
                .toList();
    }

    public List<Cancellation> cancellations() {
        return invoices.stream()
                .filter(Cancellation.class::isInstance)
                .map(Cancellation.class::cast)
                .toList();
    }
}
