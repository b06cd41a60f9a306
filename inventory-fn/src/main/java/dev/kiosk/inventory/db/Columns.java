package dev.kiosk.inventory.db;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Columns as Java sees them: a value that is never null, and a whole column as an array to bind. */
final class Columns {

    private Columns() {}

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }

    static <R, T> T[] of(Collection<R> rows, Function<R, T> column, IntFunction<T[]> array) {
        return rows.stream().map(column).toArray(array);
    }
}
