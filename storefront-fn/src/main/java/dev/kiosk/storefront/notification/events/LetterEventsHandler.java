package dev.kiosk.storefront.notification.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.Identity;
import dev.kiosk.fn.events.EventSubscriptions.Prepared;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.storefront.notification.application.LetterSweep;
import dev.kiosk.storefront.notification.application.NotificationService;
import dev.kiosk.storefront.notification.domain.Occasion;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.notification.domain.OrderFact.Detail;
import dev.kiosk.storefront.notification.domain.OrderLetter;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells customers what happened to their orders: written before the transaction, owed in it, sent after it. */
@Component
class LetterEventsHandler {

    private final NotificationService notifications;
    private final LetterSweep sweep;
    private final Clock clock;

    LetterEventsHandler(NotificationService notifications, LetterSweep sweep, Clock clock) {
        this.notifications = notifications;
        this.sweep = sweep;
        this.clock = clock;
    }

    <E extends EventData> Mono<OrderLetter> write(Received<E> event, Occasion occasion, Function<E, Detail> detail) {
        return write(event, occasion, Objects.requireNonNullElseGet(event.meta().time(), clock::instant), detail);
    }

    /** @param at when it happened, where that is not when the event was said */
    <E extends EventData> Mono<OrderLetter> write(
            Received<E> event, Occasion occasion, Instant at, Function<E, Detail> detail) {
        E data = event.data();
        String identity = Identity.of(data, event.meta().id());
        return notifications.write(
                OrderFact.of(UUID.fromString(data.subject()), occasion, identity, at, detail.apply(data)));
    }

    /** A letter that asks for something, unless there is nothing to ask for any more. */
    <E extends EventData> Mono<Optional<OrderLetter>> ask(
            Received<E> event, Occasion occasion, Function<E, Optional<Detail>> detail) {
        return Mono.justOrEmpty(detail.apply(event.data()))
                .flatMap(asked -> write(event, occasion, data -> asked))
                .filterWhen(notifications::isStillToAsk)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    <E extends EventData> Mono<List<Outcome>> recordAsked(List<Prepared<E, Optional<OrderLetter>>> events) {
        List<OrderLetter> letters = events.stream()
                .map(Prepared::prepared)
                .flatMap(Optional::stream)
                .toList();
        return letters.isEmpty()
                ? Mono.just(Collections.nCopies(events.size(), Outcome.done()))
                : notifications.record(letters).map(recorded -> asked(events, outcomes(letters, recorded)));
    }

    private static <E extends EventData> List<Outcome> asked(
            List<Prepared<E, Optional<OrderLetter>>> events, List<Outcome> outcomes) {
        Iterator<Outcome> written = outcomes.iterator();
        return events.stream()
                .map(event -> event.prepared().isPresent() ? written.next() : Outcome.done())
                .toList();
    }

    <E extends EventData> Mono<List<Outcome>> record(List<Prepared<E, OrderLetter>> events) {
        List<OrderLetter> letters = events.stream().map(Prepared::prepared).toList();
        return notifications.record(letters).map(recorded -> outcomes(letters, recorded));
    }

    /** What two events of a group say is told once. */
    private List<Outcome> outcomes(List<OrderLetter> letters, Set<UUID> recorded) {
        Set<UUID> untold = new HashSet<>(recorded);
        return letters.stream()
                .map(letter -> untold.remove(letter.fact().id()) ? notifications.tell(letter) : Mono.<Void>empty())
                .map(telling -> Outcome.done().andAfterCommit(telling.then(sweep.inPassing())))
                .toList();
    }
}
