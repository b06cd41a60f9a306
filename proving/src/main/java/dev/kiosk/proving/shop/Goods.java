package dev.kiosk.proving.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on offer. */
public final class Goods {
    private Goods() {}

    /**
     * A row of a catalogue import.
     *
     * @param product what groups the variants of a product
     * @param option what tells this variant from the others; empty if there are no others
     * @param price in pence
     */
    public record Product(String sku, String product, String name, String option, long price) {
        /** Without variants. */
        public static Product of(String sku, String name, long price) {
            return new Product(sku, sku, name, "", price);
        }
    }

    /** How much there is of a SKU. */
    public record StockLevel(String sku, int onHand, int reserved) {}

    /** What came of an import of CSV. */
    record Import(int rows, int imported, List<BrokenRow> errors) {
        Import {
            errors = List.copyOf(errors);
        }
    }

    /** A row that was not imported. */
    record BrokenRow(int line, @Nullable String sku, String message) {}
}
