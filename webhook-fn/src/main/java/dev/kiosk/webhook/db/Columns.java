package dev.kiosk.webhook.db;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Reads columns that are never null. */
final class Columns {

    private Columns() {}

    static String text(Readable row, String column) {
        return required(row, column, String.class);
    }

    static <T> T[] array(Readable row, String column, Class<T[]> type) {
        return required(row, column, type);
    }

    static int integer(Readable row, String column) {
        return required(row, column, Integer.class);
    }

    static boolean flag(Readable row, String column) {
        return required(row, column, Boolean.class);
    }

    static UUID uuid(Readable row, String column) {
        return required(row, column, UUID.class);
    }

    static Instant instant(Readable row, String column) {
        return required(row, column, Instant.class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
