package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a handler made of an event. A business refusal is an outcome too: its reply is the refusing event.
 *
 * @param reply the event to answer with, which the broker publishes; null for none
 * @param others further events, which go through the outbox
 * @param afterCommit what is done after the commit and before the answer, outside any transaction; see {@link #andAfterCommit}
 */
public record Outcome(@Nullable EventData reply, List<EventData> others, Mono<Void> afterCommit) {

    private static final Outcome DONE = new Outcome(null, List.of());

    public Outcome {
        others = List.copyOf(others);
    }

    public Outcome(@Nullable EventData reply, List<EventData> others) {
        this(reply, others, Mono.empty());
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
        return new Outcome(reply, all, afterCommit);
    }

    /**
     * With what reaches out to a system that cannot take part in a transaction, such as a mail server. The transaction writes
     * down that it is owed, and a sweep finds what this did not do: it is not run for a duplicate, and the event is handled even
     * if it fails.
     */
    public Outcome andAfterCommit(Mono<Void> work) {
        return new Outcome(reply, others, afterCommit.then(work));
    }

    /** What two handlers of one event made of it, of which one may reply. */
    Outcome and(Outcome other) {
        if (reply != null && other.reply != null) {
            throw new IllegalStateException("two handlers reply to one event");
        }
        return new Outcome(
                reply == null ? other.reply : reply,
                Stream.concat(others.stream(), other.others.stream()).toList(),
                afterCommit.then(other.afterCommit));
    }
}
