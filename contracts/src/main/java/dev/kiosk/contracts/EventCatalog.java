package dev.kiosk.contracts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The event types that a function knows, by name and by record. */
public final class EventCatalog {

    private final Map<String, EventType<?>> byName;
    private final Map<Class<?>, EventType<?>> byData;

    public EventCatalog(List<EventType<?>> types) {
        byName = types.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
        byData = types.stream().collect(Collectors.toUnmodifiableMap(EventType::data, Function.identity()));
    }

    public Collection<EventType<?>> types() {
        return byName.values();
    }

    public Optional<EventType<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalArgumentException if the record is no event of this catalog */
    @SuppressWarnings("unchecked") // byData maps a class to the type of that very class
    public <E extends EventData> EventType<E> of(Class<E> data) {
        EventType<?> type = byData.get(data);
        if (type == null) {
            throw new IllegalArgumentException("no event type for " + data.getName());
        }
        return (EventType<E>) type;
    }
}
