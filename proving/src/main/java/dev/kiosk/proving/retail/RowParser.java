package dev.kiosk.proving.retail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a row of its fields: tolerant of notation, strict about meaning. */
final class RowParser {

    private static final Pattern INVOICE = Pattern.compile("[A-Za-z]?\\d{1,12}");
    private static final Pattern SKU = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z][A-Za-z ]{0,63}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,12}(\\.\\d{0,12})?|\\.\\d{1,12})");
    private static final BigDecimal MOST_UNITS = new BigDecimal("1000000");
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000000");

    private final Columns columns;

    RowParser(Columns columns) {
        this.columns = columns;
    }

    /** @throws UnreadableRowException if the row makes no sense */
    RetailRow parse(List<String> fields) {
        if (fields.size() != columns.width()) {
            throw new UnreadableRowException(fields.size() + " fields under a header of " + columns.width());
        }
        RetailRow row = new RetailRow(
                matching(INVOICE, "invoice number", columns.field(fields, "invoiceno")),
                sku(columns.field(fields, "stockcode")),
                SPACES.matcher(columns.field(fields, "description")).replaceAll(" "),
                quantity(columns.field(fields, "quantity")),
                InvoiceDates.parse(columns.field(fields, "invoicedate")),
                pence(columns.field(fields, "unitprice")),
                customer(columns.field(fields, "customerid")),
                columns.field(fields, "country"));
        if (row.cancels() && row.quantity() > 0) {
            throw new UnreadableRowException("a cancellation of " + row.quantity() + " units: it should be negative");
        }
        return row;
    }

    private static String sku(String text) {
        return SERVICE.matcher(text).matches() ? text : matching(SKU, "stock code", text);
    }

    private static String matching(Pattern pattern, String what, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new UnreadableRowException("no " + what + ": '" + text + "'");
        }
        return text;
    }

    private static int quantity(String text) {
        BigDecimal quantity = number("quantity", text);
        if (quantity.abs().compareTo(MOST_UNITS) > 0) {
            throw new UnreadableRowException("an absurd quantity: " + text);
        }
        try {
            return quantity.intValueExact();
        } catch (ArithmeticException fraction) {
            throw new UnreadableRowException("part of a unit: " + text);
        }
    }

    private static long pence(String text) {
        BigDecimal pounds = text.isEmpty() ? BigDecimal.ZERO : number("price", text);
        if (pounds.abs().compareTo(HIGHEST_PRICE) > 0) {
            throw new UnreadableRowException("an absurd price: " + text);
        }
        return pounds.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static @Nullable String customer(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static BigDecimal number(String what, String text) {
        return new BigDecimal(matching(NUMBER, what, text));
    }
}
