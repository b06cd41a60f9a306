package dev.kiosk.fn.testing;

import io.cloudevents.CloudEvent;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What a function answered to an event. */
public record EventResponse(int status, HttpHeaders headers, String body, Optional<CloudEvent> reply) {

    /** @throws java.util.NoSuchElementException if there is none */
    public CloudEvent replied() {
        return reply.orElseThrow();
    }
}
