package dev.kiosk.fn.db;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.util.Set;
import reactor.util.retry.Retry;

/**
 * Connections that died unused, as all of a pool do when the server restarts. Each is met once and then gone, so whoever is
 * lent one takes the next; a server that cannot be reached is no such case, and is asked once.
 */
final class DeadConnections {

    /** More than any pool holds. */
    private static final int MOST = 100;

    private static final Set<String> DIED = Set.of(
            "08006" /* connection_failure: closed before the statement was sent */,
            "57P01" /* admin_shutdown */,
            "57P02" /* crash_shutdown */,
            "57P05" /* idle_session_timeout */);

    private DeadConnections() {}

    /** For what does nothing but take a connection, or send the first statement of a transaction on one. */
    static Retry takeTheNext() {
        return Retry.max(MOST)
                .filter(DeadConnections::tellsOfOne)
                .onRetryExhaustedThrow((retry, signal) -> signal.failure());
    }

    private static boolean tellsOfOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException e) {
                return isFoundByPool(e) || DIED.contains(String.valueOf(e.getSqlState()));
            }
        }
        return false;
    }

    /** The driver's failures are of its own types and have a state; the pool's, when it finds one closed, have neither. */
    private static boolean isFoundByPool(R2dbcException failure) {
        return failure.getClass() == R2dbcNonTransientResourceException.class && failure.getSqlState() == null;
    }
}
