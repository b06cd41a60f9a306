package dev.kiosk.inventory.http;

import dev.kiosk.inventory.application.ImportError;
import dev.kiosk.inventory.application.ImportReport;
import java.util.List;

/** What became of the rows of a file. */
record ImportResponse(long rows, long imported, List<ImportError> errors) {

    ImportResponse {
        errors = List.copyOf(errors);
    }

    static ImportResponse of(ImportReport report) {
        return new ImportResponse(report.rows(), report.imported(), report.errors());
    }
}
