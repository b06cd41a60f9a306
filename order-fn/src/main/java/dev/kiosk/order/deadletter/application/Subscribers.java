package dev.kiosk.order.deadletter.application;

import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Those that Triggers deliver to, as far as they are known here. */
public interface Subscribers {

    /** The addresses that may be delivered to. */
    Set<String> known();

    /** The types that any of them hears. */
    Set<String> heardTypes();

    /** The addresses where events of the type are heard. */
    List<String> hearing(String type);

    /** Fails if it did not answer in time, or answered what a broker would not accept. */
    Mono<Reaction> deliver(String destination, CloudEvent event);

    /**
     * What a subscriber answered.
     *
     * @param reply for the broker
     */
    record Reaction(int status, Optional<CloudEvent> reply) {

        public boolean taken() {
            return status / 100 == 2;
        }
    }
}
