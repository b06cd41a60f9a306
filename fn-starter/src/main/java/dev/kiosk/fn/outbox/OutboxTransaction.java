package dev.kiosk.fn.outbox;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.events.EventWriter;
import dev.kiosk.fn.trace.Origin;
import dev.kiosk.fn.web.InFlight;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Runs what HTTP starts: effects and outbox rows in one transaction, sent after its commit and before the answer. What
 * could not be sent stays in the outbox, for a sweep; the effects stand. A command goes on when its client is gone.
 */
public final class OutboxTransaction {

    private final TransactionalOperator transaction;
    private final OutboxDispatcher dispatcher;
    private final EventWriter writer;
    private final InFlight inFlight;

    OutboxTransaction(
            TransactionalOperator transaction, OutboxDispatcher dispatcher, EventWriter writer, InFlight inFlight) {
        this.transaction = transaction;
        this.dispatcher = dispatcher;
        this.writer = writer;
        this.inFlight = inFlight;
    }

    /** Commits the effects of {@code work} and gives its result. Work that is empty commits nothing and gives nothing. */
    public <T> Mono<T> commit(Mono<Effects<T>> work) {
        Mono<T> committed = Origin.current()
                .flatMap(origin -> work.flatMap(effects -> record(effects, origin))
                        .as(transaction::transactional)
                        .flatMap(this::send));
        return inFlight.shield(committed);
    }

    private <T> Mono<Recorded<T>> record(Effects<T> effects, Origin origin) {
        List<CloudEvent> events = effects.events().stream()
                .map((EventData data) -> writer.write(data, origin))
                .toList();
        return dispatcher.record(events).thenReturn(new Recorded<>(effects.result(), events));
    }

    private <T> Mono<T> send(Recorded<T> recorded) {
        return dispatcher.dispatch(recorded.events()).thenReturn(Objects.requireNonNull(recorded.result()));
    }

    private record Recorded<T>(T result, List<CloudEvent> events) {}
}
