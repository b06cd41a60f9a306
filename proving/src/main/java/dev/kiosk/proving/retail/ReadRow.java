package dev.kiosk.proving.retail;

/** What came of reading one row of a file. */
sealed interface ReadRow permits RetailRow, UnreadableRow {

    RowClass rowClass();
}
