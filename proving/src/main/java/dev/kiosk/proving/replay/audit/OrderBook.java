package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.OrderEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** order-fn's side of the books: its list of orders, by id. */
final class OrderBook {

    private final Map<String, List<OrderEntry>> byId;

    OrderBook(Collection<OrderEntry> entries) {
        this.byId = entries.stream().collect(Collectors.groupingBy(OrderEntry::orderId));
    }

    Optional<OrderEntry> find(AcceptedOrder order) {
        return Optional.ofNullable(byId.get(order.orderId())).map(List::getFirst);
    }

    int occurrences(AcceptedOrder order) {
        return byId.getOrDefault(order.orderId(), List.of()).size();
    }

    List<OrderEntry> entries() {
        return byId.values().stream().map(List::getFirst).toList();
    }
}
