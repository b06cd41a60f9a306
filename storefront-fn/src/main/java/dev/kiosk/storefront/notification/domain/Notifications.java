package dev.kiosk.storefront.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What customers were told, so that they are told it once, and what they are yet to be told. */
public interface Notifications {

    /**
     * Writes down, in the caller's transaction, those that are not yet.
     *
     * @param until how long nobody but the caller sends them
     * @return the ids of those that were not
     */
    Mono<Set<UUID>> owe(List<OrderLetter> letters, Instant until);

    /** As {@link #owe}, but they are shown, and nowhere sent. */
    Mono<Set<UUID>> show(List<OrderLetter> letters, Instant now);

    /** Those that are due, longest first, claimed by the caller until then. */
    Flux<Due> claimDue(int limit, Instant now, Instant until);

    /** Notes how it ended. */
    Mono<Void> settle(UUID id, Notification.State state, String error, Instant at);

    /** Notes that it could not be sent. */
    Mono<Void> defer(UUID id, String error, Instant until);

    /** The latest first. */
    Flux<Notification> ofOrder(UUID orderId);

    /**
     * A notification that is yet to be sent.
     *
     * @param attempt which try at it this is
     */
    record Due(OrderFact fact, int attempt) {}
}
