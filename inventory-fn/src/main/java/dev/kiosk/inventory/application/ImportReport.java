package dev.kiosk.inventory.application;

import java.util.List;
import java.util.stream.Stream;

/** What became of an import: every row is either imported or an error. */
public record ImportReport(long rows, long imported, List<ImportError> errors) {

    static final ImportReport EMPTY = new ImportReport(0, 0, List.of());

    public ImportReport {
        errors = List.copyOf(errors);
    }

    static ImportReport of(int rows, List<ImportError> errors) {
        return new ImportReport(rows, rows - errors.size(), errors);
    }

    ImportReport plus(ImportReport next) {
        List<ImportError> all =
                Stream.concat(errors.stream(), next.errors.stream()).toList();
        return new ImportReport(rows + next.rows, imported + next.imported, all);
    }
}
