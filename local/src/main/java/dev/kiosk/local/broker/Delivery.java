package dev.kiosk.local.broker;

import io.cloudevents.CloudEvent;

/**
 * An event on its way to one subscriber.
 *
 * @param eventId the event's number in the store
 * @param failures tries so far
 */
record Delivery(long eventId, CloudEvent event, int failures) {

    Delivery failedOnce() {
        return new Delivery(eventId, event, failures + 1);
    }
}
