package dev.kiosk.order.application;

import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Payment;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.PurchaseStep;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Brings a payment to rest, whatever state it was left in: asks the provider, then records the answer. */
@Service
public final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final Orders orders;
    private final OrderChanges changes;
    private final MoneyMoves moves;
    private final OutboxTransaction commands;
    private final MeterRegistry metrics;
    private final Clock clock;

    Settlement(
            Orders orders,
            OrderChanges changes,
            MoneyMoves moves,
            OutboxTransaction commands,
            MeterRegistry metrics,
            Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.moves = moves;
        this.commands = commands;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** How the order stands after it; empty if it is unknown or has no payment. */
    public Mono<Purchase> settle(OrderId id) {
        return orders.find(id)
                .filter(purchase -> purchase.payment() != null)
                .flatMap(purchase -> moves.make(purchase).flatMap(news -> commit(purchase, news)));
    }

    /** Takes what is held for an order that is about to be shipped; fails if the provider cannot be asked. */
    Mono<Void> takeBeforeShipping(OrderId id) {
        return orders.find(id)
                .flatMap(purchase -> moves.take(purchase).flatMap(news -> commit(purchase, news)))
                .flatMap(this::payBack);
    }

    /** Settles what an order that was called off owes its customer. If that fails it is left to a sweep. */
    Mono<Void> payBack(Purchase purchase) {
        return purchase.owesMoney() ? tryToSettle(purchase.order().id()) : Mono.empty();
    }

    /** Settles, or says in the log why not. */
    Mono<Void> tryToSettle(OrderId id) {
        return settle(id)
                .doOnError(failure -> LOG.atWarn()
                        .addKeyValue("orderId", id)
                        .log("Payment stays unsettled for now: {}", failure.toString()))
                .onErrorComplete()
                .then();
    }

    private Mono<Purchase> commit(Purchase asked, ProviderPayment news) {
        return commands.commit(record(asked, news)).doOnNext(this::raise).map(PurchaseStep::next);
    }

    /** For people: what a cancelled order owes could not be given back often enough. */
    private void raise(PurchaseStep step) {
        step.entries().stream()
                .filter(entry -> entry.what().equals(Payment.REFUND_FAILED))
                .forEach(entry -> {
                    LOG.atError()
                            .addKeyValue("orderId", step.order().id())
                            .log("What is owed is refused: {}", entry.why());
                    metrics.counter("kiosk.refunds", "status", "failed").increment();
                });
    }

    private Mono<Effects<PurchaseStep>> record(Purchase asked, ProviderPayment news) {
        return orders.lock(asked.order().id())
                .map(purchase -> purchase.learn(
                        purchase.about(asked.paymentId(), news), clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .flatMap(this::save);
    }

    private Mono<Effects<PurchaseStep>> save(PurchaseStep step) {
        return changes.save(step).map(saved -> new Effects<>(saved, saved.events()));
    }
}
