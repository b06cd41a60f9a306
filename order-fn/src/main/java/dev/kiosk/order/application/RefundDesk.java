package dev.kiosk.order.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Refund;
import dev.kiosk.order.domain.RefundDecision;
import dev.kiosk.order.domain.RefundDecision.Agreed;
import dev.kiosk.order.domain.RefundId;
import dev.kiosk.order.domain.Refunds;
import dev.kiosk.order.domain.Timelines;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Gives money back on the word of staff. What was agreed to is written down first, then made at once or by a sweep: it can be
 * late, and it cannot be lost or made twice.
 */
@Service
public final class RefundDesk {

    private final Orders orders;
    private final Refunds refunds;
    private final Timelines timelines;
    private final RefundMaker maker;
    private final OutboxTransaction commands;
    private final InFlight inFlight;
    private final Clock clock;

    RefundDesk(
            Orders orders,
            Refunds refunds,
            Timelines timelines,
            RefundMaker maker,
            OutboxTransaction commands,
            InFlight inFlight,
            Clock clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.timelines = timelines;
        this.maker = maker;
        this.commands = commands;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /** The decision, with the refund as it stands after the provider was asked; empty if the order is unknown. */
    public Mono<RefundDecision> refund(OrderId order, Refund.Wish wish) {
        return inFlight.shield(commands.commit(decide(order, wish)).flatMap(this::make));
    }

    /** The refunds of an order, oldest first; empty if the order is unknown. */
    public Mono<List<Refund>> of(OrderId order) {
        return orders.find(order).flatMap(known -> refunds.of(order));
    }

    private Mono<Effects<RefundDecision>> decide(OrderId order, Refund.Wish wish) {
        return orders.lock(order)
                .zipWhen(purchase -> refunds.of(order))
                .map(known -> RefundDecision.of(known.getT1(), known.getT2(), new RefundId(Ids.next()), wish, now()))
                .flatMap(decision -> decision instanceof Agreed agreed ? promise(agreed) : Mono.just(decision))
                .map(Effects::of);
    }

    private Mono<RefundDecision> promise(Agreed agreed) {
        Refund refund = agreed.refund();
        return refunds.add(refund)
                .then(timelines.note(List.of(refund.order()), now(), Actor.STAFF, "refund-requested", refund.reason()))
                .thenReturn(agreed);
    }

    private Mono<RefundDecision> make(RefundDecision decision) {
        return decision instanceof Agreed(Refund refund)
                ? maker.tryToMake(refund).<RefundDecision>map(Agreed::new).defaultIfEmpty(decision)
                : Mono.just(decision);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
