package dev.kiosk.order.application;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.order.domain.Fulfilment;
import dev.kiosk.order.domain.Fulfilment.Change;
import dev.kiosk.order.domain.Fulfilments;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Parcel;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.PurchaseDecision;
import dev.kiosk.order.domain.PurchaseStep;
import dev.kiosk.order.domain.Refusal;
import dev.kiosk.order.domain.RequestedReturn;
import dev.kiosk.order.domain.RequestedReturns;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What leaves the house and what comes back: each in a transaction of its own, its events sent after the commit. Empty where
 * the order is unknown; fails with a {@link Problem} for more units than there are.
 */
@Service
public final class ShippingDesk {

    private final Orders orders;
    private final Fulfilments fulfilments;
    private final RequestedReturns returns;
    private final Settlement settlement;
    private final OutboxTransaction commands;
    private final InFlight inFlight;
    private final Clock clock;

    ShippingDesk(
            Orders orders,
            Fulfilments fulfilments,
            RequestedReturns returns,
            Settlement settlement,
            OutboxTransaction commands,
            InFlight inFlight,
            Clock clock) {
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.returns = returns;
        this.settlement = settlement;
        this.commands = commands;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /** Goods that came back. */
    public record Return(String key, String reason, List<OrderedLine> goods) {}

    private record Shelf(Purchase purchase, Fulfilment fulfilment) {}

    public Mono<Fulfilment> of(OrderId id) {
        return orders.find(id).flatMap(known -> fulfilments.of(id));
    }

    /**
     * Sends a parcel. First takes the money that was only held so far; if that is refused the order is cancelled, and not
     * shipped. The same parcel a second time is refused.
     *
     * @param goods what is in it; nothing stands for all that is left
     */
    public Mono<PurchaseDecision> ship(OrderId id, Parcel parcel, List<OrderedLine> goods) {
        return inFlight.shield(settlement
                .takeBeforeShipping(id)
                .then(Mono.defer(() -> commands.commit(shelf(id).flatMap(shelf -> send(shelf, parcel, goods))))));
    }

    /** Refused until all that is to leave the house has, and something has. */
    public Mono<PurchaseDecision> deliver(OrderId id) {
        return commands.commit(shelf(id)
                .flatMap(shelf -> shelf.fulfilment().isShipped()
                        ? save(shelf.purchase().deliver(now()))
                        : refuse(shelf.purchase())));
    }

    /** Takes goods back into the house; the same return a second time changes nothing. */
    public Mono<PurchaseDecision> takeBack(OrderId id, Return goods) {
        return commands.commit(shelf(id).flatMap(shelf -> takeBack(shelf, goods)));
    }

    private Mono<Shelf> shelf(OrderId id) {
        return orders.lock(id).zipWhen(purchase -> fulfilments.of(id), Shelf::new);
    }

    private Mono<Effects<PurchaseDecision>> send(Shelf shelf, Parcel parcel, List<OrderedLine> goods) {
        Purchase purchase = shelf.purchase();
        List<OrderedLine> sent = goods.isEmpty() ? shelf.fulfilment().rest() : goods;
        Change change = shelf.fulfilment().ship(sent);
        List<OrderedLine> rest = change instanceof Change.Fits(Fulfilment left) ? left.rest() : List.of();
        PurchaseDecision decision = purchase.ship(parcel, sent, rest, now());
        if (decision instanceof Refusal refusal) {
            return Mono.just(Effects.of(refusal));
        }
        if (sent.isEmpty()) {
            return refuse(purchase);
        }
        Fulfilment next = fitting(change);
        return fulfilments
                .addParcel(purchase.order().id(), parcel, now())
                .flatMap(first -> first ? fulfilments.keep(next).then(save(decision)) : refuse(purchase));
    }

    private Mono<Effects<PurchaseDecision>> takeBack(Shelf shelf, Return goods) {
        Purchase purchase = shelf.purchase();
        PurchaseDecision decision = purchase.takeBack(goods.goods(), goods.reason(), now());
        return decision instanceof Refusal
                ? refuse(purchase)
                : fulfilments
                        .addReturn(purchase.order().id(), goods.key(), goods.reason(), now())
                        .flatMap(first -> first
                                ? fulfilments
                                        .keep(fitting(shelf.fulfilment().takeBack(goods.goods())))
                                        .then(settle(purchase.order().id(), goods.goods()))
                                        .then(save(decision))
                                : Mono.just(Effects.of(purchase.asItIs())));
    }

    /** What the customer wanted to send back, and did. */
    private Mono<Void> settle(OrderId id, List<OrderedLine> goods) {
        return returns.of(id).flatMap(all -> returns.keep(RequestedReturn.cameBack(all, goods)));
    }

    private Mono<Effects<PurchaseDecision>> save(PurchaseDecision decision) {
        return switch (decision) {
            case Refusal refusal -> Mono.just(Effects.of(refusal));
            case PurchaseStep step -> orders.save(List.of(step)).thenReturn(new Effects<>(step, step.events()));
        };
    }

    private static Mono<Effects<PurchaseDecision>> refuse(Purchase purchase) {
        return Mono.just(Effects.of(new Refusal(purchase.order().status())));
    }

    private static Fulfilment fitting(Change change) {
        return switch (change) {
            case Change.Fits(Fulfilment next) -> next;
            case Change.Excess(String sku, int most) -> throw tooManyUnits(sku, most);
        };
    }

    /** There are not that many units to do this with. */
    public static Problem tooManyUnits(String sku, int most) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-units", "There are not that many units")
                .detail("at most " + most + " of SKU " + sku)
                .with("sku", sku)
                .with("most", most);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
