package dev.kiosk.order.deadletter.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where dead letters are kept. */
public interface DeadLetters {

    /** Keeps it, unless the same event from the same destination is kept already. */
    Mono<Void> keep(DeadLetter letter, DeadLetter.Content content);

    /** The newest, newest first; where {@code after} is given, those older than that one. */
    Mono<List<DeadLetter>> newest(@Nullable UUID after, int limit);
}
