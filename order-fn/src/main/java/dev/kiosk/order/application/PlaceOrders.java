package dev.kiosk.order.application;

import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.events.ImpossibleEventException;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Placement;
import dev.kiosk.order.domain.Placement.Contradictory;
import dev.kiosk.order.domain.Placement.Placed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Makes orders of checkouts, a crowd at a time. */
@Service
public final class PlaceOrders {

    private final Orders orders;
    private final Clock clock;
    private final OrderProperties settings;

    PlaceOrders(Orders orders, Clock clock, OrderProperties settings) {
        this.orders = orders;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Places an order for each checkout, in the caller's transaction.
     *
     * @return for each checkout what to tell others; empty where the order was there already
     * @throws ImpossibleEventException if a checkout contradicts itself
     */
    public Mono<List<Optional<EventData>>> place(List<CheckoutSubmitted> checkouts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Placed> all =
                checkouts.stream().map(checkout -> placed(checkout, now)).toList();
        Map<OrderId, Placed> first = new LinkedHashMap<>();
        all.forEach(placed -> first.putIfAbsent(placed.order().id(), placed));
        return orders.place(List.copyOf(first.values())).map(added -> told(all, first, added));
    }

    private Placed placed(CheckoutSubmitted checkout, Instant now) {
        Instant expiresAt = now.plus(settings.timeToConfirm(checkout.paymentToken()));
        return switch (Placement.of(checkout, now, expiresAt)) {
            case Placed placed -> placed;
            case Contradictory(String why) ->
                throw new ImpossibleEventException("checkout " + checkout.orderId() + ": " + why);
        };
    }

    private static List<Optional<EventData>> told(List<Placed> all, Map<OrderId, Placed> first, Set<OrderId> added) {
        return all.stream()
                .map(placed -> added.contains(placed.order().id()) && first.containsValue(placed)
                        ? Optional.of(placed.event())
                        : Optional.<EventData>empty())
                .toList();
    }
}
