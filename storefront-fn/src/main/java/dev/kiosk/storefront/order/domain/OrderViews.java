package dev.kiosk.storefront.order.domain;

import dev.kiosk.contracts.OrderNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What customers see of their orders. */
public interface OrderViews {

    /** In the caller's transaction, with the first entry of the timeline. */
    Mono<Void> open(NewOrder order);

    /** Empty if there is none. Outside of any transaction, together with others who look. */
    Mono<OrderView> find(UUID orderId);

    /** All that people call so; mostly one. */
    Flux<UUID> numbered(OrderNumber number);

    /** As {@link #find}, in the caller's transaction. */
    Mono<OrderView> findInTransaction(UUID orderId);

    /** Those of the orders that exist, and their stages; nobody else changes those until the caller's transaction ends. */
    Mono<Map<UUID, OrderStatus>> lock(Collection<UUID> orderIds);

    /** As {@link #findInTransaction}, of an order that is {@link #lock locked} for that. */
    default Mono<OrderView> findLocked(UUID orderId) {
        return Mono.defer(() -> lock(Set.of(orderId))).flatMap(locked -> findInTransaction(orderId));
    }

    /**
     * Those of which the customer has, and pays for, nothing: rejected, cancelled or expired before anything was shipped, or
     * refunded altogether. In the caller's transaction.
     */
    Mono<Set<UUID>> cameToNothing(Collection<UUID> orderIds);

    /** Adds to the timelines of locked orders and moves them; news that is known already changes nothing. */
    Mono<Void> record(List<OrderNews> news);

    /** Writes down that it is asked for, for the first time. In the caller's transaction, which holds the order. */
    Mono<Void> requestCancellation(UUID orderId, String reason, Instant at);
}
