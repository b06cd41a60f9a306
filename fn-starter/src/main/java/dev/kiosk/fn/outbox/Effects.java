package dev.kiosk.fn.outbox;

import dev.kiosk.contracts.EventData;
import java.util.List;

/** What a command did: its result, and the events that tell others. */
public record Effects<T>(T result, List<EventData> events) {

    public Effects {
        events = List.copyOf(events);
    }

    public static <T> Effects<T> of(T result, EventData... events) {
        return new Effects<>(result, List.of(events));
    }
}
