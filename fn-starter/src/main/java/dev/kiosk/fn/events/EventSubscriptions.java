package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.contracts.Receipt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which event a function handles with what. A handler runs inside the transaction of the inbox: its effects, the fact that
 * the event was handled, the stored reply and the outbox are committed as one. It may run again if that transaction fails.
 */
public final class EventSubscriptions {

    private final Map<String, EventSubscription<?, ?>> byType;

    private EventSubscriptions(Map<String, EventSubscription<?, ?>> byType) {
        this.byType = Map.copyOf(byType);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Of several features of one function: those that hear the same type handle it one after the other, in one transaction. */
    static EventSubscriptions merge(Stream<EventSubscriptions> features) {
        Map<String, EventSubscription<?, ?>> byType = new LinkedHashMap<>();
        features.forEach(feature ->
                feature.byType.forEach((type, next) -> byType.merge(type, next, EventSubscriptions::together)));
        return new EventSubscriptions(byType);
    }

    @SuppressWarnings("unchecked") // subscriptions of one type hear the same events
    private static <E extends EventData> EventSubscription<?, ?> together(
            EventSubscription<?, ?> one, EventSubscription<?, ?> other) {
        return ((EventSubscription<E, ?>) one).and((EventSubscription<E, ?>) other);
    }

    /** The names of the types that are handled. */
    public Set<String> types() {
        return byType.keySet();
    }

    Optional<EventSubscription<?, ?>> to(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** Collects the handlers; each type has one. */
    public static final class Builder {

        private final Map<String, EventSubscription<?, ?>> byType = new LinkedHashMap<>();

        private Builder() {}

        /** Events of a group are handled one after the other. */
        public <E extends EventData> Builder on(EventType<E> type, Function<Received<E>, Mono<Outcome>> handler) {
            return onGroup(type, events -> oneByOne(events, handler));
        }

        /** A group of events, of different ids, is handled at once; outcomes in the order of the events. */
        public <E extends EventData> Builder onGroup(
                EventType<E> type, Function<List<Received<E>>, Mono<List<Outcome>>> handler) {
            Function<List<Prepared<E, Received<E>>>, Mono<List<Outcome>>> prepared =
                    events -> handler.apply(events.stream().map(Prepared::event).toList());
            return add(new EventSubscription<>(type, Mono::just, prepared));
        }

        /**
         * For what must not happen inside a transaction, such as calling a payment provider.
         *
         * @param prepare runs first, outside any transaction, perhaps several times for one event: it must be idempotent
         * @param handler gets the event and what was prepared for it, inside the transaction
         */
        public <E extends EventData, P> Builder onPrepared(
                EventType<E> type,
                Function<Received<E>, Mono<P>> prepare,
                BiFunction<Received<E>, P, Mono<Outcome>> handler) {
            return add(new EventSubscription<E, P>(
                    type,
                    prepare,
                    events -> oneByOne(events, event -> handler.apply(event.event(), event.prepared()))));
        }

        /** As {@link #onPrepared}, with a group of events handled at once; outcomes in the order of the events. */
        public <E extends EventData, P> Builder onPreparedGroup(
                EventType<E> type,
                Function<Received<E>, Mono<P>> prepare,
                Function<List<Prepared<E, P>>, Mono<List<Outcome>>> handler) {
            return add(new EventSubscription<>(type, prepare, handler));
        }

        /** What others have of what this function said; see {@link Receipt}. */
        public Builder onReceipt(EventType<? extends Receipt> type) {
            return on(type, event -> Mono.just(Outcome.done()));
        }

        public EventSubscriptions build() {
            return new EventSubscriptions(byType);
        }

        private Builder add(EventSubscription<?, ?> subscription) {
            EventSubscription<?, ?> earlier =
                    byType.putIfAbsent(subscription.type().name(), subscription);
            if (earlier != null) {
                throw new IllegalArgumentException(
                        "two handlers for " + subscription.type().name());
            }
            return this;
        }

        private static <T> Mono<List<Outcome>> oneByOne(List<T> events, Function<T, Mono<Outcome>> handler) {
            return Flux.fromIterable(events)
                    .concatMap(event -> handler.apply(event)
                            .switchIfEmpty(Mono.error(() -> new IllegalStateException("a handler gave no outcome"))))
                    .collectList();
        }
    }

    record EventSubscription<E extends EventData, P>(
            EventType<E> type,
            Function<Received<E>, Mono<P>> prepare,
            Function<List<Prepared<E, P>>, Mono<List<Outcome>>> handler) {

        <Q> EventSubscription<E, Both<P, Q>> and(EventSubscription<E, Q> other) {
            return new EventSubscription<>(
                    type,
                    event -> Mono.zip(prepare.apply(event), other.prepare.apply(event), Both::new),
                    events -> handler.apply(each(events, Both::one))
                            .zipWhen(outcomes -> other.handler.apply(each(events, Both::other)), Both::outcomes));
        }

        private static <E extends EventData, P, B> List<Prepared<E, P>> each(
                List<Prepared<E, B>> events, Function<B, P> part) {
            return events.stream()
                    .map(event -> new Prepared<>(event.event(), part.apply(event.prepared())))
                    .toList();
        }
    }

    /** What two handlers have prepared for one event. */
    record Both<P, Q>(P one, Q other) {

        static List<Outcome> outcomes(List<Outcome> ones, List<Outcome> others) {
            return IntStream.range(0, ones.size())
                    .mapToObj(i -> ones.get(i).and(others.get(i)))
                    .toList();
        }
    }

    /** An event, and what was prepared for it. */
    public record Prepared<E extends EventData, P>(Received<E> event, P prepared) {}
}
