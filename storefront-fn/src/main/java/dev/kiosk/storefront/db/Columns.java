package dev.kiosk.storefront.db;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Reads columns that are never null. */
public final class Columns {

    private Columns() {}

    public static String text(Readable row, String column) {
        return required(row, column, String.class);
    }

    public static <T> T[] array(Readable row, String column, Class<T[]> type) {
        return required(row, column, type);
    }

    public static long number(Readable row, String column) {
        return required(row, column, Long.class);
    }

    public static int integer(Readable row, String column) {
        return required(row, column, Integer.class);
    }

    public static boolean flag(Readable row, String column) {
        return required(row, column, Boolean.class);
    }

    public static UUID uuid(Readable row, String column) {
        return required(row, column, UUID.class);
    }

    public static Instant instant(Readable row, String column) {
        return required(row, column, Instant.class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
