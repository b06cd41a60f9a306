package dev.kiosk.order.application;

import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.order.domain.OrderId;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/** Events may overtake the checkout of their order; they come again. */
public final class UnknownOrders {

    private UnknownOrders() {}

    public static <T> Mono<T> notYetHere(OrderId id) {
        return notYetHere(List.of(id));
    }

    public static <T> Mono<T> notYetHere(Collection<OrderId> ids) {
        return Mono.error(() -> new NotYetHereException("not here yet: orders " + ids));
    }
}
