package dev.kiosk.fn.events;

import dev.kiosk.fn.cloudevents.CloudEventCodecException;
import dev.kiosk.fn.group.OverCapacityException;
import dev.kiosk.fn.problem.Problem;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.Exceptions;

/**
 * What a failure to handle an event is answered with, and so what the broker does: it retries 409, 429 and 5xx, and
 * dead-letters every other refusal at once. Success is 200 with the reply, or 202 without one.
 */
public final class OutcomeTable {

    private static final Set<String> LOCK_CONFLICTS = Set.of(
            "40001" /* serialization_failure */, "40P01" /* deadlock_detected */, "55P03" /* lock_not_available */);
    private static final Set<String> OUTAGES = Set.of(
            "08" /* connection exception */, "53" /* insufficient resources */, "57" /* operator intervention */);

    private OutcomeTable() {}

    public static HttpStatus statusOf(Throwable failure) {
        return switch (failure) {
            case CloudEventCodecException e when e.unsupportedMediaType() -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case CloudEventCodecException _, InvalidEventException _ -> HttpStatus.BAD_REQUEST;
            case DataBufferLimitException _ -> HttpStatus.CONTENT_TOO_LARGE;
            case ImpossibleEventException _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NotYetHereException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case OverCapacityException _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Problem problem -> problem.status();
            case ResponseStatusException e ->
                HttpStatus.valueOf(e.getStatusCode().value());
            default -> statusOfDatabase(failure);
        };
    }

    /** Whether the database, or another system that was asked, is out of reach. */
    public static boolean isOutage(Throwable failure) {
        for (Throwable cause = first(failure); cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcNonTransientResourceException
                    || cause instanceof R2dbcTransientResourceException
                    || cause instanceof IOException
                    || cause instanceof TimeoutException
                    || OUTAGES.contains(sqlState(cause).substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    private static HttpStatus statusOfDatabase(Throwable failure) {
        for (Throwable cause = first(failure); cause != null; cause = cause.getCause()) {
            if (LOCK_CONFLICTS.contains(sqlState(cause))) {
                return HttpStatus.CONFLICT;
            }
        }
        return isOutage(failure) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** Of statements that were sent together: what the others failed with follows from it. */
    private static Throwable first(Throwable failure) {
        return Exceptions.unwrapMultiple(failure).getFirst();
    }

    /** Five characters; zeros where there is none. */
    private static String sqlState(Throwable failure) {
        String state = failure instanceof R2dbcException e ? e.getSqlState() : null;
        return state == null || state.length() != 5 ? "00000" : state;
    }
}
