package dev.kiosk.order.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.events.ImpossibleEventException;
import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PaymentProvider;
import dev.kiosk.order.domain.Payments;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
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
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What an order makes of the words of the stock and the provider. Money moves first, outside any transaction; what came of it
 * is recorded under the lock of the order, in the transaction of the event. If the order was called off in between, nothing
 * is recorded and the event comes again: then the money goes back.
 */
@Service
public final class OrderSaga {

    private final Orders orders;
    private final Payments payments;
    private final PaymentProvider provider;
    private final MoneyMoves moves;
    private final Clock clock;

    OrderSaga(Orders orders, Payments payments, PaymentProvider provider, MoneyMoves moves, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.provider = provider;
        this.moves = moves;
        this.clock = clock;
    }

    /** Takes the money for an order whose stock is held. */
    public Mono<ProviderPayment> takePayment(OrderId id) {
        return payments.open(id, new PaymentId(Ids.next()), provider.name(), now())
                .switchIfEmpty(UnknownOrders.notYetHere(id))
                .filter(Purchase::needsProvider)
                .flatMap(moves::make)
                .defaultIfEmpty(new Unseen());
    }

    /** Records that the stock is held and what came of {@link #takePayment}, in the caller's transaction. */
    public Mono<PurchaseStep> stockReserved(OrderId id, ProviderPayment news) {
        return change(id, news, purchase -> purchase.stockReserved(news, now()));
    }

    /** Does whatever a payment needs, on a hint that it moved. */
    public Mono<ProviderPayment> followPayment(OrderId id, String providerRef) {
        return orders.find(id)
                .switchIfEmpty(UnknownOrders.notYetHere(id))
                .flatMap(moves::make)
                .filter(news -> providerRef.equals(news.reference()))
                .switchIfEmpty(Mono.error(
                        () -> new ImpossibleEventException("order " + id + " is not paid by payment " + providerRef)));
    }

    /** Records what came of {@link #followPayment}, in the caller's transaction. */
    public Mono<PurchaseStep> paymentNotified(OrderId id, ProviderPayment news) {
        return change(id, news, purchase -> purchase.learn(news, now()));
    }

    /** Records that the orders cannot have their stock, in the caller's transaction; a step for each, in their order. */
    public Mono<List<PurchaseStep>> stockRejected(List<OrderId> ids) {
        return orders.lock(ids)
                .collectMap(purchase -> purchase.order().id())
                .filter(known -> known.keySet().containsAll(ids))
                .switchIfEmpty(UnknownOrders.notYetHere(ids))
                .map(known -> rejected(ids, new HashMap<>(known)))
                .flatMap(steps -> orders.save(steps).thenReturn(steps));
    }

    private Mono<PurchaseStep> change(OrderId id, ProviderPayment news, Function<Purchase, PurchaseStep> change) {
        return orders.lock(id)
                .switchIfEmpty(UnknownOrders.notYetHere(id))
                .filter(purchase -> !(purchase.order().status().isOff() && news.holdsMoney()))
                .switchIfEmpty(Mono.error(() -> new NotYetHereException(
                        "order " + id + " was called off while it was paid; next time the money goes back")))
                .map(change)
                .flatMap(step -> orders.save(List.of(step)).thenReturn(step));
    }

    /** An order may be told twice: the second time starts from the first. */
    private List<PurchaseStep> rejected(List<OrderId> ids, Map<OrderId, Purchase> current) {
        Instant now = now();
        List<PurchaseStep> steps = new ArrayList<>();
        for (OrderId id : ids) {
            PurchaseStep step = Objects.requireNonNull(current.get(id)).stockRejected(now);
            current.put(id, step.next());
            steps.add(step);
        }
        return steps;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
