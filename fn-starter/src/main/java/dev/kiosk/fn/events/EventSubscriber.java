package dev.kiosk.fn.events;

import dev.kiosk.fn.events.InboxTransaction.Answer;
import io.cloudevents.CloudEvent;
import reactor.core.publisher.Mono;

/** Handles the events of one path, to the end. */
@FunctionalInterface
interface EventSubscriber {

    /** Fails as {@link OutcomeTable} knows. */
    Mono<Answer> handle(CloudEvent event, EventMeta meta);
}
