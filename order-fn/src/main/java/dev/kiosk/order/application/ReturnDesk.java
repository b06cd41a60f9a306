package dev.kiosk.order.application;

import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.RequestedReturn;
import dev.kiosk.order.domain.RequestedReturns;
import dev.kiosk.order.domain.ReturnDecision;
import dev.kiosk.order.domain.ReturnDecision.Answered;
import dev.kiosk.order.domain.Timelines;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Staff's answers to customers who want to send something back; what comes back is {@link ShippingDesk}'s business. */
@Service
public final class ReturnDesk {

    private final Orders orders;
    private final RequestedReturns returns;
    private final Timelines timelines;
    private final OutboxTransaction commands;
    private final Clock clock;

    ReturnDesk(Orders orders, RequestedReturns returns, Timelines timelines, OutboxTransaction commands, Clock clock) {
        this.orders = orders;
        this.returns = returns;
        this.timelines = timelines;
        this.commands = commands;
        this.clock = clock;
    }

    /** All of an order, oldest first; empty if the order is unknown. */
    public Mono<List<RequestedReturn>> of(OrderId order) {
        return orders.find(order).flatMap(known -> returns.of(order));
    }

    /** Empty if there is no such wish of the order. */
    public Mono<ReturnDecision> accept(OrderId order, UUID id, String instructions) {
        return commands.commit(decide(order, id, "return-accepted", wish -> wish.accept(instructions)));
    }

    /** Empty if there is no such wish of the order. */
    public Mono<ReturnDecision> refuse(OrderId order, UUID id, String explanation) {
        return commands.commit(decide(order, id, "return-refused", wish -> wish.refuse(explanation)));
    }

    private Mono<Effects<ReturnDecision>> decide(
            OrderId order, UUID id, String what, Function<RequestedReturn, ReturnDecision> answer) {
        return orders.lock(order)
                .flatMap(locked -> returns.of(order))
                .flatMapIterable(all -> all)
                .filter(wish -> wish.id().equals(id))
                .next()
                .map(answer)
                .flatMap(decision -> keep(order, what, decision));
    }

    private Mono<Effects<ReturnDecision>> keep(OrderId order, String what, ReturnDecision decision) {
        return decision instanceof Answered(RequestedReturn next, var event)
                ? returns.keep(List.of(next))
                        .then(timelines.note(
                                List.of(order),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                Actor.STAFF,
                                what,
                                next.answer()))
                        .thenReturn(Effects.of(decision, event))
                : Mono.just(Effects.of(decision));
    }
}
