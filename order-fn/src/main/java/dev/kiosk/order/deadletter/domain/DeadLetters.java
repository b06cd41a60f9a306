package dev.kiosk.order.deadletter.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where dead letters are kept. */
public interface DeadLetters {

    /** What came of one that arrived. */
    enum Kept {
        NEW,
        /** The same event from the same destination is kept already. */
        KNOWN,
        /** Its event is older than this installation: kept for who looks, and nobody's to deliver again. */
        OF_EARLIER_INSTALLATION
    }

    /** @param emittedAt when its event was emitted; null if it does not say */
    Mono<Kept> keep(DeadLetter letter, DeadLetter.Content content, @Nullable Instant emittedAt);

    /** The newest, newest first; where {@code after} is given, those older than that one. */
    Mono<List<DeadLetter>> newest(@Nullable UUID after, int limit);

    /** Empty if it is unknown. */
    Mono<DeadLetter> find(UUID id);

    /** What arrived; empty if it is unknown. */
    Mono<DeadLetter.Content> content(UUID id);

    /** Gives up one that waits. Whether it was waiting. */
    Mono<Boolean> discard(UUID id, DeadLetter.Discard discard);

    /** One to be delivered again, counted as an attempt; empty if it is unknown, discarded, or no event. */
    Mono<DeadLetter.Letter> claim(UUID id, Instant now);

    /**
     * Those that no subscriber took yet, the longest untried first, away from others who would do the same, each counted as
     * an attempt. None that was tried at {@code now} or later.
     */
    Flux<DeadLetter.Letter> claimWaiting(Selection selection, Instant now);

    Mono<Void> record(UUID id, Replay replay, Instant at);

    /** How many events wait for somebody to deliver them again. */
    Mono<Long> waiting();

    /** Forgets at most {@code limit} that arrived before; gives how many. */
    Mono<Long> forget(Instant before, int limit);

    /**
     * Which dead letters; null lets through every one.
     *
     * @param destinations only of these subscribers
     * @param lostTypes and those of these types of which the broker does not say whose they are
     */
    record Selection(@Nullable String type, Set<String> destinations, Set<String> lostTypes, int limit) {

        public Selection {
            destinations = Set.copyOf(destinations);
            lostTypes = Set.copyOf(lostTypes);
        }
    }
}
