package dev.kiosk.order.domain;

import java.util.List;
import reactor.core.publisher.Mono;

/** What customers want to send back. What changes is held by the lock on the order, in the caller's transaction. */
public interface RequestedReturns {

    /** Those of an order, oldest first. */
    Mono<List<RequestedReturn>> of(OrderId order);

    Mono<Void> add(RequestedReturn requested);

    /** Keeps how they stand now. */
    Mono<Void> keep(List<RequestedReturn> changed);
}
