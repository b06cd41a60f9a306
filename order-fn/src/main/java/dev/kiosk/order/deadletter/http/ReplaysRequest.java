package dev.kiosk.order.deadletter.http;

import dev.kiosk.fn.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * @param type only events of this type
 * @param destination only those of this subscriber
 * @param limit so many at most; 50 if it is not said
 */
record ReplaysRequest(
        @Nullable String type,
        @Nullable String destination,
        @Nullable Integer limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    ReplaysRequest {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw Problem.invalid("limit is 1 to " + MOST);
        }
    }

    int most() {
        return limit == null ? USUAL : limit;
    }
}
