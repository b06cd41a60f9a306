package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.events.EventRoute.Listener;
import dev.kiosk.fn.events.InboxTransaction.Answer;
import dev.kiosk.fn.trace.Origin;
import dev.kiosk.fn.web.InFlight;
import io.cloudevents.CloudEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes an event on an {@link EventRoute}: past the gate, decoded, held to its schema, handled to the end. */
public final class EventReception {

    private static final Answer DONE = new Answer(Optional.empty(), false);

    private final Gate gate;
    private final EventRequests requests;
    private final EventReader reader;
    private final InFlight inFlight;
    private final EventLog log;

    EventReception(Gate gate, EventRequests requests, EventReader reader, InFlight inFlight, EventLog log) {
        this.gate = gate;
        this.requests = requests;
        this.reader = reader;
        this.inFlight = inFlight;
        this.log = log;
    }

    /** Completes when the event is handled, which a controller answers with an empty 202. */
    public Mono<Void> receive(EventRoute route, ServerWebExchange exchange) {
        long start = System.nanoTime();
        Origin request = exchange.getAttribute(Origin.class.getName());
        return gate.admit(exchange)
                .then(Mono.defer(() -> requests.read(exchange.getRequest())))
                .flatMap(event -> handle(route, event, request)
                        .doOnSuccess(done -> log.handled(event, DONE, start))
                        .doOnError(failure -> log.failed(event, failure, start)));
    }

    private Mono<Void> handle(EventRoute route, CloudEvent event, @Nullable Origin request) {
        EventMeta meta = EventMeta.of(event, request);
        return route.to(event.getType())
                .map(listener -> inFlight.shield(heard(listener, event, meta)))
                .orElseGet(() -> Mono.error(new ImpossibleEventException(
                        route.path() + " does not handle events of type " + event.getType())));
    }

    private <E extends EventData> Mono<Void> heard(Listener<E> listener, CloudEvent event, EventMeta meta) {
        return Mono.fromCallable(() -> new Received<>(meta, reader.read(listener.type(), event)))
                .flatMap(listener.handler());
    }
}
