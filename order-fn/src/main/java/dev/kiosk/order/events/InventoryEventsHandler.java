package dev.kiosk.order.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.InventoryNoted;
import dev.kiosk.contracts.StockCommitted;
import dev.kiosk.contracts.StockExpired;
import dev.kiosk.contracts.StockRejected;
import dev.kiosk.contracts.StockReleased;
import dev.kiosk.contracts.StockReserved;
import dev.kiosk.fn.events.EventSubscriptions.Prepared;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.order.application.OrderCommands;
import dev.kiosk.order.application.OrderOutcomes;
import dev.kiosk.order.application.OrderSaga;
import dev.kiosk.order.application.OrderSaga.PaymentNews;
import dev.kiosk.order.application.UnknownOrders;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.OrderStatus;
import dev.kiosk.order.domain.PurchaseDecision;
import dev.kiosk.order.domain.PurchaseStep;
import dev.kiosk.order.domain.Timelines;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the stock answers. */
@Component
final class InventoryEventsHandler {

    private final OrderSaga saga;
    private final OrderCommands commands;
    private final OrderOutcomes outcomes;
    private final Timelines timelines;
    private final Clock clock;

    InventoryEventsHandler(
            OrderSaga saga, OrderCommands commands, OrderOutcomes outcomes, Timelines timelines, Clock clock) {
        this.saga = saga;
        this.commands = commands;
        this.outcomes = outcomes;
        this.timelines = timelines;
        this.clock = clock;
    }

    Mono<PaymentNews> takePayment(Received<StockReserved> event) {
        return saga.takePayment(new OrderId(event.data().orderId()));
    }

    /** An order that was called off says so once more: the stock was held for nothing. */
    Mono<List<Outcome>> onReserved(List<Prepared<StockReserved, PaymentNews>> events) {
        return saga.stockReserved(events.stream().map(Prepared::prepared).toList())
                .map(steps ->
                        steps.stream().map(InventoryEventsHandler::reserved).toList());
    }

    Mono<List<Outcome>> onRejected(List<Received<StockRejected>> events) {
        return saga.stockRejected(ids(events, StockRejected::orderId))
                .map(steps -> steps.stream().map(Outcomes::of).toList());
    }

    Mono<List<Outcome>> onCommitted(List<Received<StockCommitted>> events) {
        return note(ids(events, StockCommitted::orderId), "stock-committed");
    }

    Mono<List<Outcome>> onReleased(List<Received<StockReleased>> events) {
        return note(ids(events, StockReleased::orderId), "stock-released");
    }

    /** Ends the order in a transaction of its own, so that the refund can follow it; an order that ended stays so. */
    Mono<PurchaseDecision> loseStock(Received<StockExpired> event) {
        OrderId id = new OrderId(event.data().orderId());
        return commands.loseStock(id, Boolean.TRUE.equals(event.data().sold()))
                .switchIfEmpty(UnknownOrders.notYetHere(id))
                .contextWrite(event.meta().origin()::writeTo);
    }

    /** A confirmed order whose hold ran out says so again, and so takes its stock if it is still there. */
    Mono<Outcome> onExpired(Received<StockExpired> event, PurchaseDecision decision) {
        return decision instanceof PurchaseStep step && step.order().status() == OrderStatus.CONFIRMED
                ? outcomes.of(List.of(step.order().id()))
                        .map(told -> Outcome.reply(
                                Objects.requireNonNull(told.get(step.order().id()))))
                : Mono.just(Outcome.done());
    }

    Mono<List<Outcome>> onNoted(List<Received<InventoryNoted>> events) {
        return Mono.just(Collections.nCopies(events.size(), Outcome.done()));
    }

    private static Outcome reserved(PurchaseStep step) {
        return step.start()
                .ending()
                .map(ending -> Outcomes.replying(ending, step.events()))
                .orElseGet(() -> Outcomes.of(step));
    }

    private Mono<List<Outcome>> note(List<OrderId> ids, String what) {
        return timelines.note(ids, clock.instant(), Actor.INVENTORY, what, null).flatMap(known -> {
            Set<OrderId> missing = new HashSet<>(ids);
            missing.removeAll(known);
            return missing.isEmpty()
                    ? Mono.just(ids.stream().map(id -> Outcome.done()).toList())
                    : UnknownOrders.notYetHere(missing);
        });
    }

    private static <E extends EventData> List<OrderId> ids(List<Received<E>> events, Function<E, UUID> id) {
        return events.stream().map(event -> new OrderId(id.apply(event.data()))).toList();
    }
}
