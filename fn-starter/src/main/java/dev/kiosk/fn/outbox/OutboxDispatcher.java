package dev.kiosk.fn.outbox;

import dev.kiosk.fn.Throttle;
import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.fn.sweep.Sweep;
import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends what the outbox holds: at once what was just committed, and on a sweep what was left over. Whoever comes by sweeps
 * too, once in a while: in a shop with customers nothing that a killed pod left waits for the next PingSource.
 */
public final class OutboxDispatcher implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final int AT_ONCE = 16;
    private static final int SWEPT = 500;

    private final Outbox outbox;
    private final Broker broker;
    private final GroupCommit<CloudEvent, CloudEvent> removals;
    private final Throttle passing;

    /** @param sweepEvery how often, at most, those who come by sweep */
    OutboxDispatcher(Outbox outbox, Broker broker, Groups groups, Duration sweepEvery, Clock clock) {
        this.outbox = outbox;
        this.broker = broker;
        this.removals = groups.of(sent -> outbox.remove(sent).thenReturn(sent));
        this.passing = new Throttle(sweepEvery, clock);
    }

    /** Writes the events to the outbox, in the caller's transaction. */
    public Mono<Void> record(List<CloudEvent> events) {
        return outbox.add(events);
    }

    /** Sends recorded events after their commit. Never fails: what is not sent is left for a sweep. */
    public Mono<Void> dispatch(List<CloudEvent> committed) {
        return send(committed).then(Mono.defer(this::sweepInPassing));
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Mono<Long> sweep() {
        return outbox.claimDue(SWEPT).collectList().flatMap(this::send);
    }

    private Mono<Void> sweepInPassing() {
        if (!passing.isTime()) {
            return Mono.empty();
        }
        return sweep().then().onErrorResume(failure -> {
            LOG.warn("The outbox could not be swept: {}", failure.toString());
            return Mono.empty();
        });
    }

    private Mono<Long> send(List<CloudEvent> events) {
        if (events.isEmpty()) {
            return Mono.just(0L);
        }
        return Flux.fromIterable(events)
                .flatMap(event -> publish(event).flatMap(this::forget), AT_ONCE)
                .then(Mono.just((long) events.size()));
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

    /** Together with what others have sent meanwhile. */
    private Mono<Void> forget(CloudEvent sent) {
        return removals.submit(sent).then().onErrorResume(failure -> {
            LOG.atWarn()
                    .addKeyValue("eventId", sent.getId())
                    .log("An event was sent but stays in the outbox, and will be sent again: {}", failure.toString());
            return Mono.empty();
        });
    }
}
