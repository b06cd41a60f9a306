package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.Receipt;
import dev.kiosk.fn.events.EventSubscriptions.EventSubscription;
import dev.kiosk.fn.events.EventSubscriptions.Prepared;
import dev.kiosk.fn.outbox.Heard;
import dev.kiosk.fn.outbox.OutboxDispatcher;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Handles a group of events of one type, each exactly once in effect: inbox rows, effects, stored replies and outbox rows in
 * one transaction; what goes out besides the replies is sent after its commit. A duplicate gets the stored reply. A reply that
 * is itself to be answered is kept in the outbox as well: brokers can lose replies.
 */
final class InboxTransaction {

    private static final Answer NOTHING_TO_SAY = new Answer(Optional.empty(), false, Mono.empty());

    private final Inbox inbox;
    private final OutboxDispatcher outbox;
    private final EventWriter writer;
    private final TransactionalOperator transaction;

    InboxTransaction(Inbox inbox, OutboxDispatcher outbox, EventWriter writer, TransactionalOperator transaction) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** The answer to each event, in their order. */
    <E extends EventData, P> Mono<List<Answer>> handle(
            EventSubscription<E, P> subscription, List<Prepared<E, P>> events) {
        Map<EventMeta.Key, Prepared<E, P>> distinct = new LinkedHashMap<>();
        events.forEach(event -> distinct.putIfAbsent(event.event().meta().key(), event));
        return inbox.claim(distinct.keySet())
                .flatMap(fresh ->
                        outbox.hear(heard(subscription, events)).then(handleFresh(subscription, distinct, fresh)))
                .as(transaction::transactional)
                .flatMap(handled -> outbox.dispatch(handled.others()).thenReturn(handled))
                .map(handled -> answers(events, handled));
    }

    /** Receipts only make the outbox forget, which they may as often as they like: they leave nothing in the inbox. */
    <E extends EventData, P> Mono<List<Answer>> handleReceipts(
            EventSubscription<E, P> subscription, List<Prepared<E, P>> events) {
        return outbox.hear(heard(subscription, events)).thenReturn(Collections.nCopies(events.size(), NOTHING_TO_SAY));
    }

    private static <E extends EventData, P> Heard heard(
            EventSubscription<E, P> subscription, List<Prepared<E, P>> events) {
        List<Heard.One> each = events.stream()
                .map(Prepared::event)
                .flatMap(InboxTransaction::heard)
                .toList();
        return new Heard(
                subscription.type().name(), subscription.type().source().toString(), each);
    }

    /** A receipt answers many events, any other the one that caused it. */
    private static Stream<Heard.One> heard(Received<?> event) {
        String subject = event.data().subject();
        return event.data() instanceof Receipt receipt
                ? receipt.eventIds().stream().map(id -> new Heard.One(subject, id))
                : Stream.of(new Heard.One(subject, event.meta().causationId()));
    }

    private <E extends EventData, P> Mono<Handled> handleFresh(
            EventSubscription<E, P> subscription,
            Map<EventMeta.Key, Prepared<E, P>> distinct,
            Set<EventMeta.Key> fresh) {
        List<Prepared<E, P>> todo = new ArrayList<>();
        List<EventMeta.Key> duplicates = new ArrayList<>();
        distinct.forEach((key, event) -> {
            if (fresh.contains(key)) {
                todo.add(event);
            } else {
                duplicates.add(key);
            }
        });
        Mono<Handled> handled = todo.isEmpty()
                ? Mono.just(new Handled(Map.of(), List.of(), Map.of(), Map.of()))
                : subscription
                        .handler()
                        .apply(todo)
                        .map(outcomes -> written(todo, outcomes))
                        .flatMap(this::store);
        return handled.flatMap(done -> inbox.repliesTo(duplicates).map(done::withDuplicates));
    }

    private <E extends EventData, P> Handled written(List<Prepared<E, P>> events, List<Outcome> outcomes) {
        if (outcomes.size() != events.size()) {
            throw new IllegalStateException(outcomes.size() + " outcomes for " + events.size() + " events");
        }
        Map<EventMeta.Key, CloudEvent> replies = new LinkedHashMap<>();
        List<CloudEvent> others = new ArrayList<>();
        Map<EventMeta.Key, Mono<Void>> afterCommit = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            EventMeta meta = events.get(i).event().meta();
            Outcome outcome = outcomes.get(i);
            EventData reply = outcome.reply();
            if (reply != null) {
                replies.put(meta.key(), writer.write(reply, meta.origin()));
            }
            outcome.others().forEach(other -> others.add(writer.write(other, meta.origin())));
            afterCommit.put(meta.key(), outcome.afterCommit());
        }
        return new Handled(replies, others, afterCommit, Map.of());
    }

    private Mono<Handled> store(Handled handled) {
        return inbox.storeReplies(handled.replies())
                .then(outbox.record(toKeep(handled)))
                .thenReturn(handled);
    }

    private List<CloudEvent> toKeep(Handled handled) {
        return Stream.concat(
                        handled.others().stream(),
                        handled.replies().values().stream().filter(outbox::isAwaiting))
                .toList();
    }

    private static <E extends EventData, P> List<Answer> answers(List<Prepared<E, P>> events, Handled handled) {
        Map<EventMeta.Key, Boolean> first = new HashMap<>();
        return events.stream()
                .map(event -> event.event().meta().key())
                .map(key -> handled.answer(key, first.put(key, false) != null))
                .toList();
    }

    /**
     * The answer to one event.
     *
     * @param afterCommit what is yet to be done before it is given
     */
    record Answer(Optional<CloudEvent> reply, boolean duplicate, Mono<Void> afterCommit) {}

    private record Handled(
            Map<EventMeta.Key, CloudEvent> replies,
            List<CloudEvent> others,
            Map<EventMeta.Key, Mono<Void>> afterCommit,
            Map<EventMeta.Key, Optional<CloudEvent>> duplicates) {

        Handled withDuplicates(Map<EventMeta.Key, Optional<CloudEvent>> found) {
            return new Handled(replies, others, afterCommit, found);
        }

        Answer answer(EventMeta.Key key, boolean repeated) {
            if (duplicates.containsKey(key)) {
                return new Answer(Objects.requireNonNull(duplicates.get(key)), true, Mono.empty());
            }
            Mono<Void> todo = repeated ? Mono.empty() : afterCommit.getOrDefault(key, Mono.empty());
            return new Answer(Optional.ofNullable(replies.get(key)), repeated, todo);
        }
    }
}
