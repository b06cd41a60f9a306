package dev.kiosk.storefront.db;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /** A column of many rows, to be bound as an array. */
    public static <T> @Nullable String[] of(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
