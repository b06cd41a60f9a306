package dev.kiosk.proving.process;

import dev.kiosk.proving.audit.Books;
import dev.kiosk.proving.audit.QuiescenceCheck;
import dev.kiosk.proving.audit.Violation;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits until a shop that is left in peace has come to rest. */
public final class Quiescence {

    private static final long BETWEEN_MILLIS = 500;

    /** A shop that is busy for so many times as long as is waited for a change is busy for ever. */
    private static final int FOR_EVER = 10;

    private Quiescence() {}

    /**
     * Gives up when nothing has changed for a time, or no end of changes is to be seen: the audit then says what never came to
     * rest.
     *
     * @param quiet whether nobody will still disturb it
     */
    public static void await(Books books, BooleanSupplier quiet, Duration patience) throws SQLException {
        List<Violation> before = List.of();
        long start = System.nanoTime();
        long end = start + patience.toNanos();
        while (System.nanoTime() < end && System.nanoTime() - start < FOR_EVER * patience.toNanos()) {
            List<Violation> now = QuiescenceCheck.underWay(books);
            if (now.isEmpty() && quiet.getAsBoolean()) {
                return;
            }
            if (!now.equals(before)) {
                before = now;
                end = System.nanoTime() + patience.toNanos();
            }
            Pauses.millis(BETWEEN_MILLIS);
        }
    }
}
