package dev.kiosk.local.broker;

import io.cloudevents.CloudEvent;

/** What a broker loses after it has said that it took it: some do, and nothing may be lost by that. */
@FunctionalInterface
public interface Losses {

    /** A broker as it should be. */
    Losses NONE = (event, subscription) -> false;

    /**
     * Asked once for each subscription that an event matches.
     *
     * @param subscription {@code <namespace>/<Trigger>}
     */
    boolean loses(CloudEvent event, String subscription);
}
