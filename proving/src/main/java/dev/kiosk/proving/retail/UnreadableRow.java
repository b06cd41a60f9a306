package dev.kiosk.proving.retail;

/**
 * A row that makes no sense.
 *
 * @param file the file's name
 * @param line the line it starts at; the header is line 1
 * @param reason what is wrong with it
 */
public record UnreadableRow(String file, int line, String reason) implements ReadRow {

    @Override
    public RowClass rowClass() {
        return RowClass.UNREADABLE;
    }
}
