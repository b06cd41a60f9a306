package dev.kiosk.order.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.Fulfilments;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Refund;
import dev.kiosk.order.domain.RefundDecision;
import dev.kiosk.order.domain.RefundDecision.CalledOff;
import dev.kiosk.order.domain.RefundDecision.UnitsAgreed;
import dev.kiosk.order.domain.RefundId;
import dev.kiosk.order.domain.Refunds;
import dev.kiosk.order.domain.Timelines;
import dev.kiosk.order.domain.UnitsToGiveBack;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down that units are given back: what ships no more, and what money is promised; in the caller's transaction. */
@Component
final class UnitRefunds {

    private final Orders orders;
    private final Refunds refunds;
    private final Fulfilments fulfilments;
    private final OrderChanges changes;
    private final Timelines timelines;
    private final Clock clock;

    UnitRefunds(
            Orders orders,
            Refunds refunds,
            Fulfilments fulfilments,
            OrderChanges changes,
            Timelines timelines,
            Clock clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.fulfilments = fulfilments;
        this.changes = changes;
        this.timelines = timelines;
        this.clock = clock;
    }

    /** Empty if the order is unknown. */
    Mono<Effects<RefundDecision>> decide(OrderId order, Actor by, Function<UnitsToGiveBack, RefundDecision> wish) {
        return orders.lock(order)
                .flatMap(purchase -> Mono.zip(
                        refunds.of(order),
                        fulfilments.of(order),
                        (earlier, fulfilment) ->
                                new UnitsToGiveBack(purchase, fulfilment, earlier, new RefundId(Ids.next()), now())))
                .map(wish)
                .flatMap(decision -> keep(decision, by));
    }

    private Mono<Effects<RefundDecision>> keep(RefundDecision decision, Actor by) {
        return switch (decision) {
            case UnitsAgreed agreed -> keep(agreed, by);
            case CalledOff off ->
                changes.save(off.step())
                        .thenReturn(new Effects<>(off, off.step().events()));
            case RefundDecision other -> Mono.just(Effects.of(other));
        };
    }

    private Mono<Effects<RefundDecision>> keep(UnitsAgreed agreed, Actor by) {
        Refund refund = agreed.refund();
        return refunds.add(refund)
                .then(fulfilments.keep(agreed.next()))
                .then(changes.save(agreed.step()))
                .then(note(refund, by))
                .thenReturn(new Effects<>(agreed, agreed.step().events()));
    }

    private Mono<Void> note(Refund refund, Actor by) {
        return refund.isDue()
                ? timelines
                        .note(List.of(refund.order()), now(), by, "refund-requested", refund.reason())
                        .then()
                : Mono.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
