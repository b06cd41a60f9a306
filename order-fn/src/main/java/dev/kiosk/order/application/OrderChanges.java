package dev.kiosk.order.application;

import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.Fulfilment;
import dev.kiosk.order.domain.Fulfilments;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.PurchaseStep;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes a crowd of orders under their locks, in the caller's transaction: three statements, however many they are. */
@Component
final class OrderChanges {

    private final Orders orders;
    private final Fulfilments fulfilments;
    private final Clock clock;

    OrderChanges(Orders orders, Fulfilments fulfilments, Clock clock) {
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.clock = clock;
    }

    /** Keeps steps of orders that the caller's transaction holds. Of an order whose money all went back nothing more ships. */
    Mono<List<PurchaseStep>> save(List<PurchaseStep> steps) {
        Mono<List<PurchaseStep>> all = steps.stream().noneMatch(PurchaseStep::endsRefunded)
                ? Mono.just(steps)
                : Flux.fromIterable(steps).concatMap(this::cancelRest).collectList();
        return all.flatMap(whole -> orders.save(whole).thenReturn(whole));
    }

    Mono<PurchaseStep> save(PurchaseStep step) {
        return save(List.of(step)).map(List::getFirst);
    }

    private Mono<PurchaseStep> cancelRest(PurchaseStep step) {
        return step.endsRefunded()
                ? fulfilments.of(step.order().id()).flatMap(known -> cancelRest(step, known))
                : Mono.just(step);
    }

    private Mono<PurchaseStep> cancelRest(PurchaseStep step, Fulfilment known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PurchaseStep next = step.cancelLines(Actor.PAYMENT, known.rest(), "payment-refunded", 0, now);
        return known.isShipped()
                ? Mono.just(step)
                : fulfilments.keep(known.cancelRest()).thenReturn(next);
    }

    /**
     * A step for each cause, in their order.
     *
     * @param order which order it is about; if that is unknown, all fail for now
     */
    <T> Mono<List<PurchaseStep>> each(
            List<T> causes, Function<T, OrderId> order, BiFunction<Purchase, T, PurchaseStep> change) {
        List<OrderId> ids = causes.stream().map(order).distinct().toList();
        return orders.lock(ids)
                .collectMap(purchase -> purchase.order().id())
                .filter(known -> known.keySet().containsAll(ids))
                .switchIfEmpty(UnknownOrders.notYetHere(ids))
                .map(known -> steps(causes, order, change, new HashMap<>(known)))
                .flatMap(this::save);
    }

    /** Of two causes that concern one order the second starts from the first. */
    private static <T> List<PurchaseStep> steps(
            List<T> causes,
            Function<T, OrderId> order,
            BiFunction<Purchase, T, PurchaseStep> change,
            Map<OrderId, Purchase> current) {
        List<PurchaseStep> steps = new ArrayList<>(causes.size());
        for (T cause : causes) {
            Purchase purchase = Objects.requireNonNull(current.get(order.apply(cause)));
            PurchaseStep step = change.apply(purchase, cause);
            current.put(order.apply(cause), step.next());
            steps.add(step);
        }
        return steps;
    }
}
