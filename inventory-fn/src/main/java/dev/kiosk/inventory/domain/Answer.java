package dev.kiosk.inventory.domain;

import dev.kiosk.contracts.EventData;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the stock-room says to an order.
 *
 * @param reply to the order; null where there is nothing to say
 * @param others what else happened on the way
 */
public record Answer(@Nullable EventData reply, List<EventData> others) {

    public Answer {
        others = List.copyOf(others);
    }

    static Answer of(EventData reply) {
        return new Answer(reply, List.of());
    }

    static Answer silence() {
        return new Answer(null, List.of());
    }

    public Answer and(List<? extends EventData> more) {
        return new Answer(reply, Stream.concat(others.stream(), more.stream()).toList());
    }
}
