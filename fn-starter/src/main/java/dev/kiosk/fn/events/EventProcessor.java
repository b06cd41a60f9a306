package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.Receipt;
import dev.kiosk.fn.events.EventSubscriptions.EventSubscription;
import dev.kiosk.fn.events.EventSubscriptions.Prepared;
import dev.kiosk.fn.events.InboxTransaction.Answer;
import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import io.cloudevents.CloudEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** From a CloudEvent to its answer: dispatched by type, validated, handled with others of its type as a group. */
final class EventProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(EventProcessor.class);

    private final EventSubscriptions subscriptions;
    private final EventReader reader;
    private final InboxTransaction inbox;
    private final Groups groups;
    private final Map<String, Handling<?, ?>> handlings = new ConcurrentHashMap<>();

    EventProcessor(EventSubscriptions subscriptions, EventReader reader, InboxTransaction inbox, Groups groups) {
        this.subscriptions = subscriptions;
        this.reader = reader;
        this.inbox = inbox;
        this.groups = groups;
    }

    /** Fails as {@link OutcomeTable} knows. */
    Mono<Answer> handle(CloudEvent event, EventMeta meta) {
        return subscriptions
                .to(event.getType())
                .<Mono<Answer>>map(subscription -> handling(subscription).handle(event, meta))
                .orElseGet(() -> Mono.error(new ImpossibleEventException(
                        "this function does not handle events of type " + event.getType())));
    }

    private Handling<?, ?> handling(EventSubscription<?, ?> subscription) {
        return handlings.computeIfAbsent(subscription.type().name(), type -> new Handling<>(subscription));
    }

    private final class Handling<E extends EventData, P> {

        private final EventSubscription<E, P> subscription;
        private final GroupCommit<Prepared<E, P>, Answer> crowd;

        Handling(EventSubscription<E, P> subscription) {
            this.subscription = subscription;
            this.crowd = groups.of(
                    events -> Receipt.class.isAssignableFrom(subscription.type().data())
                            ? inbox.handleReceipts(subscription, events)
                            : inbox.handle(subscription, events));
        }

        Mono<Answer> handle(CloudEvent event, EventMeta meta) {
            return Mono.fromCallable(() -> new Received<>(meta, reader.read(subscription.type(), event)))
                    .flatMap(received ->
                            subscription.prepare().apply(received).map(prepared -> new Prepared<>(received, prepared)))
                    .flatMap(crowd::submit)
                    .flatMap(answer -> afterCommit(event, answer).thenReturn(answer));
        }

        /** Outside the group: nobody else's event waits for it. */
        private static Mono<Void> afterCommit(CloudEvent event, Answer answer) {
            return answer.afterCommit().onErrorResume(failure -> {
                LOG.atWarn()
                        .addKeyValue("eventId", event.getId())
                        .log("What follows {} is left for a sweep: {}", event.getType(), failure.toString());
                return Mono.empty();
            });
        }
    }
}
