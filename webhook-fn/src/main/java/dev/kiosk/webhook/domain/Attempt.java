package dev.kiosk.webhook.domain;

import java.time.Instant;

/**
 * One try to deliver a message, and what came of it.
 *
 * @param status the HTTP status; 0 where there was no answer
 * @param answer the beginning of the answer, or why there was none
 */
public record Attempt(Instant at, int status, long millis, String answer) {

    private static final int GONE = 410;

    public boolean succeeded() {
        return status / 100 == 2;
    }

    /** The endpoint wants nothing more, ever. */
    public boolean isGone() {
        return status == GONE;
    }

    public boolean answered() {
        return status != 0;
    }
}
