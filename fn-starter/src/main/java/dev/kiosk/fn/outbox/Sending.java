package dev.kiosk.fn.outbox;

import dev.kiosk.fn.FnProperties;
import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.fn.web.InFlight;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends events of the outbox. Nobody waits for the broker's word longer than a customer would, and nobody hangs up on a broker
 * that has not said it: the sending goes on, a stop waits for it, and until it ends no other pod sends the same event.
 */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Outbox outbox;
    private final Broker broker;
    private final InFlight inFlight;
    private final Duration wait;
    private final Duration renewal;
    private final GroupCommit<CloudEvent, CloudEvent> removals;
    private final GroupCommit<CloudEvent, CloudEvent> renewals;

    Sending(Outbox outbox, Broker broker, Groups groups, InFlight inFlight, FnProperties settings) {
        this.outbox = outbox;
        this.broker = broker;
        this.inFlight = inFlight;
        this.wait = settings.brokerTimeout();
        this.renewal = settings.outboxClaim().dividedBy(2);
        this.removals = groups.of(sent -> outbox.remove(sent).thenReturn(sent));
        this.renewals = groups.of(kept -> outbox.renewClaims(kept).thenReturn(kept));
    }

    /** Completes when the broker has taken the event, or when it has been waited for long enough. Never fails. */
    Mono<Void> send(CloudEvent event) {
        return inFlight.shield(publish(event)).timeout(wait, Mono.fromRunnable(() -> goesOn(event)));
    }

    private Mono<Void> publish(CloudEvent event) {
        return broker.publish(event)
                .thenReturn(event)
                .publish(taken -> Mono.when(taken, keepClaim(event).takeUntilOther(taken)))
                .then(Mono.defer(() -> outbox.isAwaiting(event) ? Mono.empty() : forget(event)))
                .onErrorResume(failure -> Mono.fromRunnable(() -> LOG.atWarn()
                        .addKeyValue("eventId", event.getId())
                        .addKeyValue("type", event.getType())
                        .log("Event stays in the outbox: {}", failure.toString())));
    }

    private Flux<Void> keepClaim(CloudEvent event) {
        return Flux.interval(renewal)
                .onBackpressureDrop()
                .concatMap(tick -> renewals.submit(event)
                        .then()
                        .onErrorResume(failure -> Mono.fromRunnable(() -> LOG.warn(
                                "An event that is being sent may be sent by others: {}", failure.toString()))));
    }

    /** Together with what others have sent meanwhile. */
    private Mono<Void> forget(CloudEvent sent) {
        return removals.submit(sent)
                .then()
                .onErrorResume(failure -> Mono.fromRunnable(() -> LOG.atWarn()
                        .addKeyValue("eventId", sent.getId())
                        .log(
                                "An event was sent but stays in the outbox, and will be sent again: {}",
                                failure.toString())));
    }

    private static void goesOn(CloudEvent event) {
        LOG.atInfo()
                .addKeyValue("eventId", event.getId())
                .addKeyValue("type", event.getType())
                .log("The broker has not answered yet; the event is sent on");
    }
}
