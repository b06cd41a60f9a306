package dev.kiosk.order.domain;

import dev.kiosk.order.domain.Fulfilment.Change.Excess;
import dev.kiosk.order.domain.Fulfilment.Change.Fits;
import dev.kiosk.order.domain.Refund.Wish;
import dev.kiosk.order.domain.RefundDecision.CalledOff;
import dev.kiosk.order.domain.RefundDecision.NotNow;
import dev.kiosk.order.domain.RefundDecision.TooManyUnits;
import dev.kiosk.order.domain.RefundDecision.UnitsAgreed;
import java.time.Instant;
import java.util.List;

/**
 * Units of an order whose money is to go back: those that did not leave the house are cancelled. What falls on them of
 * discount, tax and shipping goes back too, by {@link Fulfilment#shareOf}; never more than can be given back.
 *
 * @param earlier all refunds of the order
 * @param id of the refund, if one is made
 */
public record UnitsToGiveBack(
        Purchase purchase, Fulfilment fulfilment, List<Refund> earlier, RefundId id, Instant now) {

    public UnitsToGiveBack {
        earlier = List.copyOf(earlier);
    }

    /** Units that have not left the house; where the wish names none, all of these. */
    public RefundDecision cancel(Wish wish) {
        Wish whole =
                wish.lines().isEmpty() ? new Wish(wish.key(), 0, wish.reason(), fulfilment.rest(), wish.by()) : wish;
        return RefundDecision.before(earlier, wish).orElseGet(() -> decideCancel(whole));
    }

    /** Units that were paid for, shipped or not. */
    public RefundDecision refund(Wish wish) {
        Payment payment = purchase.payment();
        return RefundDecision.before(earlier, wish)
                .orElseGet(() -> payment == null || payment.status() != PaymentStatus.CAPTURED
                        ? notNow()
                        : decide(wish, fulfilment.giveBack(wish.lines())));
    }

    private RefundDecision decideCancel(Wish wish) {
        return switch (purchase.order().status()) {
            case CONFIRMED, SHIPPED -> wish.lines().isEmpty() ? notNow() : cancelFitting(wish);
            case PLACED, RESERVED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> notNow();
        };
    }

    /** What is only held of the money has to be taken first, unless all is called off. */
    private RefundDecision cancelFitting(Wish wish) {
        Fulfilment.Change change = fulfilment.cancel(wish.lines());
        return switch (change) {
            case Fits(Fulfilment next) when next.isCancelled() -> callOff(wish);
            case Fits _ -> isPaid() ? decide(wish, change) : notNow();
            case Excess _ -> decide(wish, change);
        };
    }

    private RefundDecision callOff(Wish wish) {
        return switch (purchase.cancel(wish.by(), wish.reason(), wish.reason(), now)) {
            case PurchaseStep step -> new CalledOff(step);
            case Refusal refusal -> new NotNow(refusal.status());
        };
    }

    private RefundDecision decide(Wish wish, Fulfilment.Change change) {
        return switch (change) {
            case Excess(String sku, int most) -> new TooManyUnits(sku, most);
            case Fits(Fulfilment next) -> agreed(wish, next, amount(next));
        };
    }

    private RefundDecision agreed(Wish wish, Fulfilment next, long amount) {
        return new UnitsAgreed(
                Refund.of(purchase.order().id(), id, wish, amount, now),
                purchase.asItIs().cancelLines(wish.by(), next.cancelledSince(fulfilment), wish.reason(), amount, now),
                next);
    }

    private long amount(Fulfilment next) {
        Payment payment = purchase.payment();
        if (payment == null) {
            return 0;
        }
        long total = purchase.order().total().minorUnits();
        long share = next.shareOf(total) - fulfilment.shareOf(total);
        return Math.min(share, RefundDecision.refundable(payment, earlier));
    }

    private boolean isPaid() {
        Payment payment = purchase.payment();
        return payment == null || payment.status() == PaymentStatus.CAPTURED;
    }

    private NotNow notNow() {
        return new NotNow(purchase.order().status());
    }
}
