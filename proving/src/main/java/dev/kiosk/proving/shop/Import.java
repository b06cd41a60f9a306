package dev.kiosk.proving.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of an import of CSV. */
public record Import(int rows, int imported, List<BrokenRow> errors) {

    public Import {
        errors = List.copyOf(errors);
    }

    /** A row that was not imported. */
    public record BrokenRow(int line, @Nullable String sku, String message) {}
}
