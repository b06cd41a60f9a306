package dev.kiosk.order.domain;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the refunds of orders are kept. What changes is held by the lock on the order, in the caller's transaction. */
public interface Refunds {

    /** Those of an order, oldest first. */
    Mono<List<Refund>> of(OrderId order);

    /** Fails if all refunds of the payment would be more than was taken. */
    Mono<Void> add(Refund refund);

    /** Keeps how a refund stands now; one that ended before stays so. */
    Mono<Void> keep(Refund refund);

    /**
     * Takes refunds that are due, away from others who would do the same. One that stays due is due again later, each time
     * twice as late.
     */
    Flux<Refund> claimDue(Instant now, int limit);
}
