package dev.kiosk.order.domain;

import dev.kiosk.contracts.OrderedLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order and its payment, which change together: whoever changes either holds the lock on the order.
 *
 * @param payment null until the stock is held, and for an order that costs nothing
 */
public record Purchase(Order order, @Nullable Payment payment) {

    /** What a provider is to be asked for. */
    public enum Need {
        /** Take the money. */
        CHARGE,
        /** Let go of the money, whatever is held or taken. */
        GIVE_BACK,
        /** Say how the payment stands. */
        NEWS,
        /** There is no payment. */
        NOTHING
    }

    /** What the customer is to pay for the order; only where there is a payment. */
    public Charge charge() {
        Payment known = Objects.requireNonNull(payment, "there is no payment");
        return new Charge(known.id(), order.id(), known.amount(), order.paymentToken(), known.providerRef());
    }

    /**
     * The same, to ask a provider about that said something of its own accord. What it says then tells whether it was about
     * this payment.
     */
    public Purchase hinted(String providerRef) {
        return payment == null ? this : new Purchase(order, payment.perhapsKnownAs(providerRef));
    }

    /** All that was taken went back. */
    public boolean isPaidBack() {
        return payment != null && payment.status() == PaymentStatus.REFUNDED;
    }

    public boolean isPaidBy(String provider) {
        return payment != null && payment.provider().equals(provider);
    }

    public Need need(Instant now) {
        if (payment == null) {
            return Need.NOTHING;
        }
        if (order.status().isOff()) {
            return Need.GIVE_BACK;
        }
        boolean chargeable = order.status().isPending() && !order.isOverdue(now);
        return chargeable && payment.status().isOpen() ? Need.CHARGE : Need.NEWS;
    }

    /** The payment is at no end, or may have gone on after the order was called off. */
    public boolean needsProvider() {
        return payment != null && (order.status().isOff() || payment.status().isUnsettled());
    }

    /** The order is off, and there may be money of the customer's that is not back yet. */
    public boolean owesMoney() {
        return order.status().isOff() && payment != null && payment.status().isUnsettled();
    }

    /** Every line is held; {@code news} is what the provider said since. */
    public PurchaseStep stockReserved(ProviderPayment news, Instant now) {
        PurchaseStep step = payment == null ? reservedFreeOfCharge(now) : learn(news, now);
        return step.order().isOverdue(now)
                ? step.then(step.order().expire(Actor.CLOCK, "confirmation-overdue", now))
                : step;
    }

    /** At least one line cannot be held. */
    public PurchaseStep stockRejected(Instant now) {
        return PurchaseStep.from(this).then(order.reject("out-of-stock", now));
    }

    /** What was held is for sale again: an order that is not confirmed yet ends. One that is, takes its stock all the same. */
    public PurchaseStep holdRanOut(Instant now) {
        return PurchaseStep.from(this).then(order.expire(Actor.INVENTORY, "reservation-expired", now));
    }

    /** What was held is sold to others, so an order that was not shipped cannot be kept up. */
    public PurchaseStep stockLost(Instant now) {
        OrderDecision end = order.status().isPending()
                ? order.expire(Actor.INVENTORY, "reservation-expired", now)
                : order.cancel(Actor.INVENTORY, "reservation-expired", "reservation-expired", now);
        return PurchaseStep.from(this).then(end);
    }

    public PurchaseStep expire(Instant now) {
        return PurchaseStep.from(this).then(order.expire(Actor.CLOCK, "confirmation-overdue", now));
    }

    public PurchaseDecision cancel(Actor actor, String reason, String why, Instant now) {
        return only(order.cancel(actor, reason, why, now));
    }

    /** The money is held, and has to be taken before anything leaves the house. */
    public boolean isToBeTaken() {
        return order.status() == OrderStatus.CONFIRMED
                && payment != null
                && payment.status() == PaymentStatus.AUTHORISED;
    }

    /** Refused while the money is not taken, or asked back by the customer's bank. */
    public PurchaseDecision ship(Parcel parcel, List<OrderedLine> lines, Instant now) {
        if (payment != null && payment.isWithheld()) {
            return new Refusal(order.status(), true);
        }
        return isToBeTaken() ? new Refusal(order.status()) : only(order.ship(parcel, lines, now));
    }

    /** Goods came back; what becomes of the money, staff decide. */
    public PurchaseDecision takeBack(List<OrderedLine> goods, String reason, Instant now) {
        return only(order.takeBack(goods, reason, now));
    }

    /** No change. */
    public PurchaseStep asItIs() {
        return PurchaseStep.from(this);
    }

    public PurchaseDecision deliver(Instant now) {
        return only(order.deliver(now));
    }

    /** The provider said how the payment stands. Old news changes nothing. */
    public PurchaseStep learn(ProviderPayment news, Instant now) {
        Payment known = Objects.requireNonNull(payment, "there is no payment to learn about");
        Payment.Change change = known.learn(news);
        PurchaseStep step = PurchaseStep.from(this).then(change, now);
        return switch (change.next().status()) {
            case AUTHORISING, ACTION_REQUIRED -> step.then(order.reserve(now));
            case AUTHORISED -> change.next().isPromised() ? paid(step, now) : step.then(order.reserve(now));
            case CAPTURED -> paid(step, now);
            case FAILED -> unpaid(step, Objects.requireNonNullElse(change.next().failureCode(), "payment-failed"), now);
            case VOIDED -> unpaid(step, "payment-voided", now);
            case REFUNDED -> paidBack(step, now);
            case REFUND_DUE -> step;
        };
    }

    Purchase with(Order next) {
        return inKeeping(next, payment);
    }

    Purchase with(Payment next) {
        return inKeeping(order, next);
    }

    /** What was taken for an order that is off has to go back. */
    private static Purchase inKeeping(Order order, @Nullable Payment payment) {
        return payment != null && order.status().isOff()
                ? new Purchase(order, payment.orderCalledOff())
                : new Purchase(order, payment);
    }

    private PurchaseDecision only(OrderDecision decision) {
        return switch (decision) {
            case Refusal refusal -> refusal;
            case OrderTransition move -> PurchaseStep.from(this).then(move);
        };
    }

    private PurchaseStep reservedFreeOfCharge(Instant now) {
        PurchaseStep reserved = PurchaseStep.from(this).then(order.reserve(now));
        return order.total().minorUnits() == 0 ? reserved.then(reserved.order().confirm(now)) : reserved;
    }

    private PurchaseStep paid(PurchaseStep step, Instant now) {
        return switch (order.status()) {
            case PLACED, RESERVED -> {
                PurchaseStep reserved = step.then(order.reserve(now));
                yield reserved.then(reserved.order().confirm(now));
            }
            case CONFIRMED, SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> step;
        };
    }

    private PurchaseStep unpaid(PurchaseStep step, String why, Instant now) {
        return switch (order.status()) {
            case PLACED, RESERVED -> {
                PurchaseStep reserved = step.then(order.reserve(now));
                yield reserved.then(reserved.order().cancel(Actor.PAYMENT, why, why, now));
            }
            case CONFIRMED -> step.then(order.cancel(Actor.PAYMENT, why, why, now));
            case SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> step;
        };
    }

    private PurchaseStep paidBack(PurchaseStep step, Instant now) {
        Payment known = step.next().payment();
        String why = known != null && known.lost() > 0 ? "dispute-lost" : "payment-refunded";
        return switch (order.status()) {
            case PLACED, RESERVED, CONFIRMED -> step.then(order.cancel(Actor.PAYMENT, why, why, now));
            case SHIPPED, DELIVERED -> step.then(order.refund(why, now));
            case REJECTED, CANCELLED, EXPIRED, REFUNDED -> step;
        };
    }
}
