package dev.kiosk.bench.retail;

/** What came of reading one row of a file. */
sealed interface ReadRow permits RetailRow, UnreadableRow {

    RowClass rowClass();
}
