package dev.kiosk.order.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.OrderStatus;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Refund;
import dev.kiosk.order.domain.RefundDecision;
import dev.kiosk.order.domain.RefundDecision.Agreed;
import dev.kiosk.order.domain.RefundDecision.CalledOff;
import dev.kiosk.order.domain.RefundDecision.NotNow;
import dev.kiosk.order.domain.RefundDecision.UnitsAgreed;
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
 * Gives money back on the word of staff, and of customers who withdraw. What was agreed to is written down first, then made at
 * once or by a sweep: it can be late, and it cannot be lost or made twice.
 */
@Service
public final class RefundDesk {

    private final Orders orders;
    private final Refunds refunds;
    private final Timelines timelines;
    private final UnitRefunds units;
    private final RefundMaker maker;
    private final Settlement settlement;
    private final OutboxTransaction commands;
    private final InFlight inFlight;
    private final Clock clock;

    RefundDesk(
            Orders orders,
            Refunds refunds,
            Timelines timelines,
            UnitRefunds units,
            RefundMaker maker,
            Settlement settlement,
            OutboxTransaction commands,
            InFlight inFlight,
            Clock clock) {
        this.orders = orders;
        this.refunds = refunds;
        this.timelines = timelines;
        this.units = units;
        this.maker = maker;
        this.settlement = settlement;
        this.commands = commands;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /** The decision, with the refund as it stands after the provider was asked; empty if the order is unknown. */
    public Mono<RefundDecision> refund(OrderId order, Refund.Wish wish) {
        Mono<Effects<RefundDecision>> decided = wish.lines().isEmpty()
                ? decide(order, wish)
                : units.decide(order, wish.by(), goods -> goods.refund(wish));
        return inFlight.shield(commands.commit(decided).flatMap(this::make));
    }

    /**
     * Cancels units that have not left the house; a wish without lines is for all of these. What is only held of the money is
     * taken first, as it can be taken only once: then what falls on the units goes back.
     */
    public Mono<RefundDecision> cancel(OrderId order, Refund.Wish wish) {
        Mono<RefundDecision> decided =
                Mono.defer(() -> commands.commit(units.decide(order, wish.by(), goods -> goods.cancel(wish))));
        return inFlight.shield(decided.flatMap(
                        decision -> decision instanceof NotNow(OrderStatus status) && status == OrderStatus.CONFIRMED
                                ? settlement.takeBeforeShipping(order).then(decided)
                                : Mono.just(decision))
                .flatMap(this::make));
    }

    /** Cancels all that has not left the house. */
    public Mono<RefundDecision> cancelRest(OrderId order, String reason) {
        return cancel(order, new Refund.Wish(Ids.next().toString(), 0, reason));
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
        return switch (decision) {
            case Agreed(Refund refund) -> make(refund);
            case UnitsAgreed(Refund refund, var _, var _) -> make(refund);
            case CalledOff off -> settlement.payBack(off.step().next()).thenReturn(off);
            case RefundDecision other -> Mono.just(other);
        };
    }

    private Mono<RefundDecision> make(Refund refund) {
        return refund.isDue()
                ? maker.tryToMake(refund).defaultIfEmpty(refund).map(Agreed::new)
                : Mono.just(new Agreed(refund));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
