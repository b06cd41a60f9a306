package dev.kiosk.local.broker;

import io.cloudevents.CloudEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to one subscriber.
 *
 * @param eventId the event's number in the store
 * @param failures tries so far
 * @param publication what it is a part of; null where nobody waits for that
 */
record Delivery(
        long eventId,
        CloudEvent event,
        int failures,
        @Nullable Publication publication) {

    Delivery failedOnce() {
        return new Delivery(eventId, event, failures + 1, publication);
    }

    boolean isCancelled() {
        return publication != null && publication.isCancelled();
    }

    void ended() {
        if (publication != null) {
            publication.ended();
        }
    }
}
