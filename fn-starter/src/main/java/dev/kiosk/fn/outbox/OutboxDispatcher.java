package dev.kiosk.fn.outbox;

import dev.kiosk.fn.sweep.Sweep;
import io.cloudevents.CloudEvent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends what the outbox holds: at once what was just committed, and on a sweep what was left over. */
public final class OutboxDispatcher implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final int AT_ONCE = 16;
    private static final int SWEPT = 500;

    private final Outbox outbox;
    private final Broker broker;

    OutboxDispatcher(Outbox outbox, Broker broker) {
        this.outbox = outbox;
        this.broker = broker;
    }

    /** Writes the events to the outbox, in the caller's transaction. */
    public Mono<Void> record(List<CloudEvent> events) {
        return outbox.add(events);
    }

    /** Sends recorded events after their commit. Never fails: what is not sent is left for a sweep. */
    public Mono<Void> dispatch(List<CloudEvent> committed) {
        return send(committed).then();
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Mono<Long> sweep() {
        return outbox.claimDue(SWEPT).collectList().flatMap(this::send);
    }

    private Mono<Long> send(List<CloudEvent> events) {
        if (events.isEmpty()) {
            return Mono.just(0L);
        }
        return Flux.fromIterable(events)
                .flatMap(this::publish, AT_ONCE)
                .collectList()
                .flatMap(this::forget)
                .thenReturn((long) events.size());
    }

    private Mono<CloudEvent> publish(CloudEvent event) {
        return broker.publish(event).thenReturn(event).onErrorResume(failure -> {
            LOG.atWarn()
                    .addKeyValue("eventId", event.getId())
                    .addKeyValue("type", event.getType())
                    .log("Event stays in the outbox: {}", failure.toString());
            return Mono.empty();
        });
    }

    private Mono<Void> forget(List<CloudEvent> sent) {
        return outbox.remove(sent).onErrorResume(failure -> {
            LOG.warn(
                    "{} events were sent but stay in the outbox, and will be sent again: {}",
                    sent.size(),
                    failure.toString());
            return Mono.empty();
        });
    }
}
