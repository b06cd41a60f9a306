package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.events.EventRoute.Listener;
import dev.kiosk.fn.events.InboxTransaction.Answer;
import dev.kiosk.fn.trace.Origin;
import dev.kiosk.fn.web.InFlight;
import io.cloudevents.CloudEvent;
import reactor.core.publisher.Mono;

/** Handles the events of an {@link EventRoute}: held to their schema, each for itself, and never with a reply. */
final class RouteSubscriber implements EventSubscriber {

    private final EventRoute route;
    private final EventReader reader;
    private final InFlight inFlight;

    RouteSubscriber(EventRoute route, EventReader reader, InFlight inFlight) {
        this.route = route;
        this.reader = reader;
        this.inFlight = inFlight;
    }

    @Override
    public Mono<Answer> handle(CloudEvent event, Origin request) {
        EventMeta meta = EventMeta.of(event, request);
        return route.to(event.getType())
                .map(listener -> inFlight.shield(heard(listener, event, meta)))
                .orElseGet(() -> Mono.error(new ImpossibleEventException(
                        route.path() + " does not handle events of type " + event.getType())))
                .thenReturn(Answer.NONE);
    }

    private <E extends EventData> Mono<Void> heard(Listener<E> listener, CloudEvent event, EventMeta meta) {
        return Mono.fromCallable(() -> new Received<>(meta, reader.read(listener.type(), event)))
                .flatMap(listener.handler());
    }
}
