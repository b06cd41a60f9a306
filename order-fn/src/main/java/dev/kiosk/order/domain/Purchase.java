package dev.kiosk.order.domain;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.order.domain.ProviderPayment.NotPayable;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order and its payment, which change together: whoever changes either holds the lock on the order.
 *
 * @param payment the attempt that counts: the last; null until the stock is held, and for an order that costs nothing
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

    /** Only where there is a payment. */
    public Payment requirePayment() {
        return Objects.requireNonNull(payment, "there is no payment");
    }

    /** What the customer is to pay for the order; only where there is a payment. */
    public Charge charge() {
        Payment known = requirePayment();
        return new Charge(
                known.id(),
                order.id(),
                known.amount(),
                order.paymentToken(),
                known.providerRef(),
                known.captureAt(),
                order.expiresAt());
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

    /** Which attempt it is; null where there is none. */
    public @Nullable PaymentId paymentId() {
        return payment == null ? null : payment.id();
    }

    /**
     * What was said about an attempt, for this one: nothing if another has followed it since.
     *
     * @param asked which attempt; null where there was none
     */
    public ProviderPayment about(@Nullable PaymentId asked, ProviderPayment news) {
        return Objects.equals(asked, paymentId()) ? news : new Unseen();
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
        return orExpired(payment == null ? reservedFreeOfCharge(now) : learn(news, now), now);
    }

    /** Another means of payment was tried; {@code news} is what the provider said since. */
    public PurchaseStep retried(ProviderPayment news, Instant now) {
        return orExpired(payment == null ? asItIs() : learn(news, now), now);
    }

    private static PurchaseStep orExpired(PurchaseStep step, Instant now) {
        return step.order().isOverdue(now)
                ? step.then(step.order().expire(Actor.CLOCK, "confirmation-overdue", now))
                : step;
    }

    /** Whether the customer may pay by another means than by that attempt. */
    public boolean mayRetry(PaymentId after, Instant now) {
        return payment != null
                && payment.id().equals(after)
                && payment.status().mayBeFollowed()
                && order.status() == OrderStatus.RESERVED
                && !order.isOverdue(now);
    }

    /**
     * The next attempt to pay, by another means.
     *
     * @param released what the provider said of the last when it was let go; it holds no money
     * @param next not asked for yet
     */
    public RetryDecision retry(PaymentId after, ProviderPayment released, Payment next, String token, Instant now) {
        if (payment == null || !mayRetry(after, now)) {
            return new RetryDecision.Moot(this);
        }
        Payment.Change left = payment.learn(released, released instanceof Voided ? null : retryUntil(now));
        PurchaseStep step = asItIs().then(new Payment.Change(next, left.what(), left.events()), now)
                .then(order.payBy(token, now));
        return new RetryDecision.Opened(step, new EarlierPayment(left.next(), order.paymentToken()));
    }

    /** What the customer was told last of a payment that is not made yet. */
    public Optional<EventData> said(Instant now) {
        return payment == null ? Optional.empty() : payment.said(retryUntil(now));
    }

    /** Null where the order waits for no other means of payment. */
    private @Nullable Instant retryUntil(Instant now) {
        return order.status().isPending() && !order.isOverdue(now) ? order.expiresAt() : null;
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
    public PurchaseDecision ship(Parcel parcel, List<OrderedLine> lines, List<OrderedLine> rest, Instant now) {
        if (payment != null && payment.isWithheld()) {
            return new Refusal(order.status(), true);
        }
        return isToBeTaken() ? new Refusal(order.status()) : only(order.ship(parcel, lines, rest, now));
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
        Payment known = requirePayment();
        Payment.Change change = known.learn(news, retryUntil(now));
        PurchaseStep step = PurchaseStep.from(this).then(change, now);
        return switch (change.next().status()) {
            case AUTHORISING, ACTION_REQUIRED -> step.then(order.reserve(now));
            case AUTHORISED -> change.next().isPromised() ? paid(step, now) : step.then(order.reserve(now));
            case CAPTURED -> change.next().isPromised() ? paid(step, now) : step.then(order.reserve(now));
            case FAILED ->
                order.status().isPending() && !(news instanceof NotPayable)
                        ? step.then(order.reserve(now))
                        : unpaid(step, Objects.requireNonNullElse(change.next().failureCode(), "payment-failed"), now);
            case VOIDED -> unpaid(step, "payment-voided", now);
            case REFUNDED -> paidBack(step, now);
            case REFUND_DUE -> step;
        };
    }

    /** How an order that was called off ended, as it was told before; empty for every other. */
    public Optional<EventData> ending() {
        return order.ending().map(this::withMoney);
    }

    /** The same event, with what it means for the customer's money. */
    EventData withMoney(EventData event) {
        return switch (event) {
            case OrderConfirmed e -> new OrderConfirmed(e.orderId(), e.version(), money());
            case OrderCancelled e -> new OrderCancelled(e.orderId(), e.version(), e.reason(), money());
            case OrderExpired e -> new OrderExpired(e.orderId(), e.version(), e.reason(), money());
            default -> event;
        };
    }

    /** Null while the provider may be about to take some. */
    private @Nullable OrderMoney money() {
        return payment == null ? money(0) : payment.isUnknown() ? null : money(payment.toGiveBack());
    }

    /** @param refund minor units that go back */
    OrderMoney money(long refund) {
        return new OrderMoney(
                payment == null ? 0 : payment.captured(),
                refund,
                order.total().currency().getCurrencyCode());
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
                yield reserved.then(
                        order.isOverdue(now)
                                ? reserved.order().expire(Actor.CLOCK, "confirmation-overdue", now)
                                : reserved.order().cancel(Actor.PAYMENT, why, why, now));
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
