package dev.kiosk.order.privacy.domain;

import dev.kiosk.contracts.OrderCustomerErased.OpenOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The orders whose customer wants to be forgotten. In the caller's transaction. */
public interface WaitingErasures {

    /** An order that waited, and for what. */
    record Waiting(UUID erasureId, UUID orderId) {}

    /** Locks the orders; gives those of them that are not at their end, and why: an order that is not here is not. */
    Mono<List<OpenOrder>> open(List<UUID> orderIds);

    /** Forgets the customers of these orders, which are at their end and locked. */
    Mono<Void> forget(List<UUID> orderIds, Instant now);

    /** Remembers to forget them when these orders are at their end. */
    Mono<Void> await(UUID erasureId, List<OpenOrder> orders, Instant now);

    /** Some that waited longest, locked. */
    Flux<Waiting> waiting(int limit);

    /** Forgets how the shop's statements called transfers of before; gives how many. */
    Mono<Long> forgetStatements(Instant before, int limit);
}
