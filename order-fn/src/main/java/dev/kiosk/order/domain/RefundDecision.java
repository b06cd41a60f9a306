package dev.kiosk.order.domain;

import dev.kiosk.order.domain.Refund.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of a wish to give money back. */
public sealed interface RefundDecision {

    /** It will be made. */
    record Agreed(Refund refund) implements RefundDecision {}

    /**
     * The money of units will go back, and of those that have not left the house none will.
     *
     * @param next what is left to ship
     */
    record UnitsAgreed(Refund refund, PurchaseStep step, Fulfilment next) implements RefundDecision {}

    /** Nothing was shipped and nothing will be, so the order is off and all its money goes back. */
    record CalledOff(PurchaseStep step) implements RefundDecision {}

    /** @param most so many units at most of this SKU */
    record TooManyUnits(String sku, int most) implements RefundDecision {}

    /** The same was asked for before. */
    record Repeated(Refund refund) implements RefundDecision {}

    /** Something else was asked for before, by the same key. */
    record KeyReused() implements RefundDecision {}

    /** @param refundable minor units that could be given back */
    record TooMuch(long refundable) implements RefundDecision {}

    /** The order's status does not allow it: nothing was taken, or everything goes back by itself. */
    record NotNow(OrderStatus status) implements RefundDecision {}

    /** @param earlier all refunds of the order */
    static RefundDecision of(Purchase purchase, List<Refund> earlier, RefundId id, Wish wish, Instant now) {
        Optional<RefundDecision> before = before(earlier, wish);
        if (before.isPresent()) {
            return before.get();
        }
        Payment payment = purchase.payment();
        if (payment == null || payment.status() != PaymentStatus.CAPTURED) {
            return new NotNow(purchase.order().status());
        }
        long refundable = refundable(payment, earlier);
        return wish.amount() > refundable
                ? new TooMuch(refundable)
                : new Agreed(Refund.of(purchase.order().id(), id, wish, now));
    }

    /** What came of the same wish, or of another by the same key. */
    static Optional<RefundDecision> before(List<Refund> earlier, Wish wish) {
        return earlier.stream()
                .filter(refund -> refund.key().equals(wish.key()))
                .findFirst()
                .map(same -> same.is(wish) ? new Repeated(same) : new KeyReused());
    }

    /** Minor units that can be given back besides what is promised. */
    static long refundable(Payment payment, List<Refund> earlier) {
        long due =
                earlier.stream().filter(Refund::isDue).mapToLong(Refund::amount).sum();
        long made = earlier.stream()
                .filter(refund -> refund.status() == RefundStatus.MADE)
                .mapToLong(Refund::amount)
                .sum();
        long withheld = payment.dispute() == null ? 0 : payment.dispute().withheld();
        return Math.max(0, payment.captured() - due - Math.max(payment.refunded(), made) - withheld);
    }
}
