package dev.kiosk.fn.events;

import dev.kiosk.fn.web.ServedPaths;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Who handles what is delivered where. */
final class EventSubscribers {

    private final Map<String, EventSubscriber> byPath;

    private EventSubscribers(Map<String, EventSubscriber> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    /** Those of them that this instance serves. */
    static EventSubscribers of(Map<String, EventSubscriber> all, ServedPaths served) {
        Map<String, EventSubscriber> byPath = new TreeMap<>(all);
        byPath.keySet().removeIf(path -> !served.serve(path));
        return new EventSubscribers(byPath);
    }

    void forEach(BiConsumer<String, EventSubscriber> action) {
        byPath.forEach(action);
    }
}
