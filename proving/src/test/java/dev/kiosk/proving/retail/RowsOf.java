package dev.kiosk.proving.retail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Dirty rows, as files have them. */
final class RowsOf {

    static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    private RowsOf() {}

    /** A file with the usual header. */
    static RetailData file(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return lines(lines.toArray(String[]::new));
    }

    static RetailData lines(String... lines) {
        return bytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static RetailData bytes(byte[] bytes) {
        return new RetailBook(RetailReader.rows("day.csv", TextLines.of(bytes))).data(List.of("day.csv"));
    }

    /** A row of goods sold, with something else than usual in it. */
    static String row(String invoice, String sku, String description, String quantity, String price) {
        return String.join(
                ",", invoice, sku, description, quantity, "2010-12-01 08:26:00", price, "17850.0", "United Kingdom");
    }
}
