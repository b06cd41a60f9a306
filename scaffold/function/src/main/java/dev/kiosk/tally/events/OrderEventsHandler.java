package dev.kiosk.tally.events;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.tally.domain.ConfirmedOrders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Runs in the transaction that remembers the event; a duplicate never gets here. */
@Component
final class OrderEventsHandler {

    private final ConfirmedOrders orders;

    OrderEventsHandler(ConfirmedOrders orders) {
        this.orders = orders;
    }

    Mono<Outcome> on(Received<OrderConfirmed> event) {
        return orders.add(event.data().orderId()).thenReturn(Outcome.done());
    }
}
