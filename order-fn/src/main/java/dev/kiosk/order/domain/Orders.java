package dev.kiosk.order.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where orders are kept, each with its payment. */
public interface Orders {

    /** Keeps the orders that are new; gives which. */
    Mono<Set<OrderId>> place(List<Placement.Placed> placements);

    /** The order as it stands; empty if it is unknown. */
    Mono<Purchase> find(OrderId id);

    /** Those of the orders that are known, as they stand. */
    Flux<Purchase> find(Collection<OrderId> ids);

    /** The order, held for the caller's transaction; empty if it is unknown. */
    Mono<Purchase> lock(OrderId id);

    /** Those of the orders that are known, held for the caller's transaction, without a deadlock among callers of this. */
    Flux<Purchase> lock(Collection<OrderId> ids);

    /** Pending orders past their time, held for the caller's transaction; without those that others hold. */
    Flux<Purchase> lockOverdue(Instant now, int limit);

    /** Keeps changes of orders that the caller's transaction holds; of several of one order the last gives its state. */
    Mono<Void> save(List<PurchaseStep> steps);
}
