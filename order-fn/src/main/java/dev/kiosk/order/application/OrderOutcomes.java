package dev.kiosk.order.application;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.order.domain.Order;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.Timelines;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What came of orders, to be told again to who has not heard of it: confirmed, or how it ended. */
@Component
public final class OrderOutcomes {

    private final Orders orders;
    private final Timelines timelines;

    OrderOutcomes(Orders orders, Timelines timelines) {
        this.orders = orders;
        this.timelines = timelines;
    }

    /** As it was told the first time; without the orders of which nothing has come yet. In the caller's transaction. */
    public Mono<Map<OrderId, EventData>> of(Collection<OrderId> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : orders.find(ids).collectList().flatMap(this::told);
    }

    private Mono<Map<OrderId, EventData>> told(List<Purchase> found) {
        Set<OrderId> kept = found.stream()
                .map(Purchase::order)
                .filter(order -> !order.status().isPending() && !order.status().isOff())
                .map(Order::id)
                .collect(Collectors.toSet());
        Mono<Map<OrderId, Long>> confirmed =
                kept.isEmpty() ? Mono.just(Map.of()) : timelines.versions(kept, Order.CONFIRMED_ENTRY);
        return confirmed.map(versions -> found.stream()
                .flatMap(purchase -> told(purchase, versions).stream())
                .collect(Collectors.toMap(told -> new OrderId(UUID.fromString(told.subject())), told -> told)));
    }

    private static Optional<EventData> told(Purchase purchase, Map<OrderId, Long> confirmed) {
        return purchase.ending()
                .or(() -> Optional.ofNullable(confirmed.get(purchase.order().id()))
                        .map(version -> new OrderConfirmed(purchase.order().id().value(), version)));
    }
}
