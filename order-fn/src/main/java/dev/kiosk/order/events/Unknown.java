package dev.kiosk.order.events;

import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.order.domain.OrderId;
import java.util.Collection;
import reactor.core.publisher.Mono;

/** Events may overtake the checkout of their order; they come again. */
final class Unknown {

    private Unknown() {}

    static <T> Mono<T> order(OrderId id) {
        return Mono.error(() -> new NotYetHereException("order " + id + " is not here yet"));
    }

    static <T> Mono<T> orders(Collection<OrderId> ids) {
        return Mono.error(() -> new NotYetHereException("orders are not here yet: " + ids));
    }
}
