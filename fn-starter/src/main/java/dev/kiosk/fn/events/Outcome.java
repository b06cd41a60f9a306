package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handler made of an event. A business refusal is an outcome too: its reply is the refusing event.
 *
 * @param reply the event to answer with, which the broker publishes; null for none
 * @param others further events, which go through the outbox
 */
public record Outcome(@Nullable EventData reply, List<EventData> others) {

    private static final Outcome DONE = new Outcome(null, List.of());

    public Outcome {
        others = List.copyOf(others);
    }

    /** Done, with nothing to say. */
    public static Outcome done() {
        return DONE;
    }

    public static Outcome reply(EventData event) {
        return new Outcome(event, List.of());
    }

    public Outcome and(EventData other) {
        List<EventData> all = new ArrayList<>(others);
        all.add(other);
        return new Outcome(reply, all);
    }
}
