package dev.kiosk.fn.outbox;

import io.cloudevents.CloudEvent;
import reactor.core.publisher.Mono;

/** Where events go: the ingress of a Knative broker. */
public interface Broker {

    /** Completes when the broker has taken the event, however late; fails if it did not. */
    Mono<Void> publish(CloudEvent event);
}
