package dev.kiosk.proving.shop;

import java.time.Duration;

/** What came of one attempt at a call. */
sealed interface Outcome {

    record Answered(String body) implements Outcome {}

    record Refused(int status, Problem problem) implements Outcome {}

    /**
     * Worth another attempt.
     *
     * @param after not before this
     */
    record Failed(String why, Duration after) implements Outcome {}
}
