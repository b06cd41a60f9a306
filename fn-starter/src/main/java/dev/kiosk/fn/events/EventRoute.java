package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * A further place where a function hears events, beside {@code /events}: a subscriber of its own, whose delays and failures
 * are not those of the others. Its handlers run outside any transaction and of the inbox, for they reach out to systems that
 * cannot take part in one; so each keeps its own account of what it has done, and does nothing twice.
 */
public final class EventRoute {

    private final String path;
    private final Map<String, Listener<?>> byType;

    private EventRoute(String path, Map<String, Listener<?>> byType) {
        this.path = path;
        this.byType = Map.copyOf(byType);
    }

    /** @param path as the Triggers' subscriber has it */
    public static Builder at(String path) {
        return new Builder(path);
    }

    public String path() {
        return path;
    }

    /** The names of the types that are handled. */
    public Set<String> types() {
        return byType.keySet();
    }

    Optional<Listener<?>> to(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** Collects the handlers; each type has one. */
    public static final class Builder {

        private final String path;
        private final Map<String, Listener<?>> byType = new LinkedHashMap<>();

        private Builder(String path) {
            this.path = path;
        }

        /** @param handler completes when nothing of the event can be lost any more; fails as {@link OutcomeTable} knows */
        public <E extends EventData> Builder on(EventType<E> type, Function<Received<E>, Mono<Void>> handler) {
            if (byType.putIfAbsent(type.name(), new Listener<>(type, handler)) != null) {
                throw new IllegalArgumentException("two handlers for " + type.name());
            }
            return this;
        }

        public EventRoute build() {
            return new EventRoute(path, byType);
        }
    }

    record Listener<E extends EventData>(EventType<E> type, Function<Received<E>, Mono<Void>> handler) {}
}
