package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.events.EventRoute.Listener;
import dev.kiosk.fn.events.InboxTransaction.Answer;
import io.cloudevents.CloudEvent;
import reactor.core.publisher.Mono;

/** Handles the events of an {@link EventRoute}: held to their schema, each for itself, and never with a reply. */
final class RouteSubscriber implements EventSubscriber {

    private final EventRoute route;
    private final EventReader reader;

    RouteSubscriber(EventRoute route, EventReader reader) {
        this.route = route;
        this.reader = reader;
    }

    @Override
    public Mono<Answer> handle(CloudEvent event, EventMeta meta) {
        return route.to(event.getType())
                .map(listener -> heard(listener, event, meta))
                .orElseGet(() -> Mono.error(new ImpossibleEventException(
                        route.path() + " does not handle events of type " + event.getType())))
                .thenReturn(Answer.NONE);
    }

    private <E extends EventData> Mono<Void> heard(Listener<E> listener, CloudEvent event, EventMeta meta) {
        return Mono.fromCallable(() -> new Received<>(meta, reader.read(listener.type(), event)))
                .flatMap(listener.handler());
    }
}
