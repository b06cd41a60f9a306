package dev.kiosk.fn.outbox;

import dev.kiosk.fn.Throttle;
import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.fn.web.InFlight;
import io.cloudevents.CloudEvent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends what the outbox holds: at once what was just committed, and on a sweep what was left over or has no answer yet.
 * Whoever comes by sweeps too, once in a while: in a shop with customers nothing that a killed pod left, or a broker lost,
 * waits for the next PingSource.
 */
public final class OutboxDispatcher implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final int AT_ONCE = 16;
    private static final int SWEPT = 500;
    private static final int SWEPT_IN_PASSING = 50;

    private final Outbox outbox;
    private final Sending sending;
    private final InFlight inFlight;
    private final Throttle passing;

    /** @param passing how often, at most, those who come by sweep */
    OutboxDispatcher(Outbox outbox, Sending sending, InFlight inFlight, Throttle passing) {
        this.outbox = outbox;
        this.sending = sending;
        this.inFlight = inFlight;
        this.passing = passing;
    }

    /** Writes the events to the outbox, in the caller's transaction. */
    public Mono<Void> record(List<CloudEvent> events) {
        return outbox.add(events);
    }

    /** Whether the event is to be answered, so that it belongs in the outbox even if it goes out as a reply. */
    public boolean isAwaiting(CloudEvent event) {
        return outbox.isAwaiting(event);
    }

    /** Ends the waiting for what was heard, in the caller's transaction. */
    public Mono<Void> hear(Heard heard) {
        return outbox.hear(heard);
    }

    /** Sends recorded events after their commit. Never fails: what is not sent is left for a sweep. */
    public Mono<Void> dispatch(List<CloudEvent> committed) {
        return send(committed).then(Mono.fromRunnable(this::passBy));
    }

    /** Sweeps a little, beside whatever goes on, if nobody has for a while. */
    public void passBy() {
        if (passing.isTime()) {
            inFlight.beside(outbox.claimDue(SWEPT_IN_PASSING).collectList().flatMap(this::send));
        }
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Mono<Long> sweep() {
        return outbox.giveUp(SWEPT)
                .doOnNext(what -> LOG.error("Nobody has answered {}; it is not said again", what))
                .then(Mono.defer(() -> outbox.claimDue(SWEPT).collectList()))
                .flatMap(this::send);
    }

    private Mono<Long> send(List<CloudEvent> events) {
        return Flux.fromIterable(events).flatMap(sending::send, AT_ONCE).then(Mono.just((long) events.size()));
    }
}
