package dev.kiosk.local.broker;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one try to deliver an event. */
sealed interface Answer {

    /** Taken, with nothing to say: 2xx without a body. */
    record Taken() implements Answer {}

    /** Taken, and answered with an event, which the broker publishes. */
    record Replied(CloudEvent reply) implements Answer {}

    /**
     * Not taken.
     *
     * @param retryable whether another try may help
     * @param status the HTTP status; null if there was no response
     * @param error the response's body, or what went wrong instead
     * @param retryAfter what the subscriber asked for; null if nothing
     */
    record Failed(
            boolean retryable,
            @Nullable Integer status,
            String error,
            @Nullable Duration retryAfter) implements Answer {}
}
