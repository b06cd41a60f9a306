package dev.kiosk.order.application;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderReturnRefused;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.ReturnRequested;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.Fulfilments;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.OrderStatus;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Refund;
import dev.kiosk.order.domain.Refusal;
import dev.kiosk.order.domain.RequestedReturn;
import dev.kiosk.order.domain.RequestedReturns;
import dev.kiosk.order.domain.Timelines;
import dev.kiosk.order.domain.UnitsWithCustomer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Customers who want to send something back, or withdraw from the contract. */
@Service
public final class ReturnRequests {

    private static final String NOT_RETURNABLE = "not-returnable";

    private final Orders orders;
    private final Fulfilments fulfilments;
    private final RequestedReturns returns;
    private final OrderCommands commands;
    private final RefundDesk refunds;
    private final Timelines timelines;
    private final Clock clock;

    ReturnRequests(
            Orders orders,
            Fulfilments fulfilments,
            RequestedReturns returns,
            OrderCommands commands,
            RefundDesk refunds,
            Timelines timelines,
            Clock clock) {
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.returns = returns;
        this.commands = commands;
        this.refunds = refunds;
        this.timelines = timelines;
        this.clock = clock;
    }

    /**
     * Of an order from which its customer withdraws nothing more leaves the house, and what was taken for that goes back. In
     * transactions of its own, and harmless to repeat; fails for now if the order is unknown.
     */
    public Mono<Void> callOff(ReturnRequested wish) {
        OrderId id = new OrderId(wish.orderId());
        return commands.cancel(id, Actor.CUSTOMER, wish.reason(), wish.reason())
                .switchIfEmpty(UnknownOrders.notYetHere(id))
                .filter(decision ->
                        decision instanceof Refusal(OrderStatus status, boolean _) && status == OrderStatus.SHIPPED)
                .flatMap(shipped -> refunds.cancel(id, unsent(wish)))
                .then();
    }

    private static Refund.Wish unsent(ReturnRequested wish) {
        return new Refund.Wish("return " + wish.returnId(), 0, wish.reason(), List.of(), Actor.CUSTOMER);
    }

    /**
     * Writes down what is to come back, in the caller's transaction: of a withdrawal, all that the customer has. More than the
     * customer has is refused; the same a second time changes nothing.
     *
     * @return what the customer is told
     */
    public Mono<EventData> record(ReturnRequested wish) {
        OrderId id = new OrderId(wish.orderId());
        return orders.lock(id)
                .switchIfEmpty(UnknownOrders.notYetHere(id))
                .flatMap(locked -> Mono.zip(fulfilments.of(id), returns.of(id), UnitsWithCustomer::new))
                .flatMap(units -> units.asked(wish.returnId())
                        .map(known -> Mono.<EventData>just(known.recorded()))
                        .orElseGet(() -> record(wish, units)));
    }

    private Mono<EventData> record(ReturnRequested wish, UnitsWithCustomer units) {
        Mono<Void> noted = note(wish, wish.withdrawal() ? "withdrawn" : "return-requested", wish.reason());
        List<OrderedLine> lines = wish.withdrawal() ? units.free() : wish.lines();
        if (!units.has(lines)) {
            return noted.then(note(wish, "return-refused", NOT_RETURNABLE))
                    .thenReturn(new OrderReturnRefused(
                            wish.orderId(), wish.returnId(), NOT_RETURNABLE, wish.lines(), null));
        }
        RequestedReturn requested = RequestedReturn.of(wish, lines);
        return noted.then(returns.add(requested)).thenReturn(requested.recorded());
    }

    private Mono<Void> note(ReturnRequested wish, String what, String why) {
        return timelines
                .note(
                        List.of(new OrderId(wish.orderId())),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        Actor.CUSTOMER,
                        what,
                        why)
                .then();
    }
}
