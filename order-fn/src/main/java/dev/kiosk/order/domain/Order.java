package dev.kiosk.order.domain;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.Money;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderLinesCancelled;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order, as far as it changes; what was ordered never does. Each move gives the next state, its version one higher, with
 * the event that tells others; a move that the state does not allow is a {@link Refusal}.
 *
 * <pre>
 *            stock held         paid              staff          staff
 *   PLACED ────────────▶ RESERVED ────▶ CONFIRMED ────▶ SHIPPED ────▶ DELIVERED
 *     │ │ │                │ │              │              │              │
 *     │ │ └──── too late ──┼─┼──▶ EXPIRED   │              └─ money back ─┴──▶ REFUNDED
 *     │ │                  └─┘              │
 *     │ └── by customer or staff, unpayable ┴──▶ CANCELLED
 *     └── out of stock ──▶ REJECTED
 * </pre>
 *
 * A decline ends nothing: a RESERVED order waits for another means of payment, as often as it takes, until its time is over. Only
 * what no means of payment can pay ends it at once.
 *
 * A SHIPPED order may be shipped further, parcel by parcel, and what has not left the house can be cancelled, unit by unit. RESERVED expires and is cancelled as PLACED is; CONFIRMED is cancelled, with its money given back, until it is shipped. A
 * cancelled order stays cancelled when its money is back; REFUNDED is an order whose money went back after shipping.
 *
 * @param version 1 when placed
 * @param reason why it ended, as a stable kebab-case code; null while it did not
 * @param paymentToken the provider's token for the means of payment that is tried now
 * @param expiresAt until when it can be confirmed
 * @param parcel null until shipped
 */
public record Order(
        OrderId id,
        long version,
        OrderStatus status,
        @Nullable String reason,
        Money total,
        String paymentToken,
        Instant expiresAt,
        @Nullable Parcel parcel) {

    /** What the timeline says of its confirmation. */
    public static final String CONFIRMED_ENTRY = "order-confirmed";

    /** Every line is held. */
    public OrderDecision reserve(Instant at) {
        return switch (status) {
            case PLACED -> to(OrderStatus.RESERVED).because(at, Actor.INVENTORY, "stock-reserved", null, null);
            case RESERVED, CONFIRMED, SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> refused();
        };
    }

    /** At least one line cannot be held. */
    public OrderDecision reject(String why, Instant at) {
        return switch (status) {
            case PLACED -> {
                Order next = to(OrderStatus.REJECTED, why);
                yield next.because(
                        at, Actor.INVENTORY, "order-rejected", why, new OrderRejected(id.value(), next.version, why));
            }
            case RESERVED, CONFIRMED, SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> refused();
        };
    }

    /** It is to be paid by another means, as the last came to nothing. It stays what it is. */
    public OrderDecision payBy(String token, Instant at) {
        return switch (status) {
            case RESERVED -> {
                Order next = new Order(id, version + 1, status, reason, total, token, expiresAt, parcel);
                yield next.because(at, Actor.CUSTOMER, "payment-retried", null, null);
            }
            case PLACED, CONFIRMED, SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> refused();
        };
    }

    /** Its money is taken, or there is none to take. */
    public OrderDecision confirm(Instant at) {
        return switch (status) {
            case RESERVED -> {
                Order next = to(OrderStatus.CONFIRMED);
                yield next.because(
                        at, Actor.PAYMENT, CONFIRMED_ENTRY, null, new OrderConfirmed(id.value(), next.version));
            }
            case PLACED, CONFIRMED, SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> refused();
        };
    }

    /** @param why in the words of who cancels it */
    public OrderDecision cancel(Actor actor, String code, String why, Instant at) {
        return switch (status) {
            case PLACED, RESERVED, CONFIRMED -> {
                Order next = to(OrderStatus.CANCELLED, code);
                yield next.because(
                        at, actor, "order-cancelled", why, new OrderCancelled(id.value(), next.version, code));
            }
            case SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> refused();
        };
    }

    /** It was not confirmed in time. */
    public OrderDecision expire(Actor actor, String why, Instant at) {
        return switch (status) {
            case PLACED, RESERVED -> {
                Order next = to(OrderStatus.EXPIRED, why);
                yield next.because(at, actor, "order-expired", why, new OrderExpired(id.value(), next.version, why));
            }
            case CONFIRMED, SHIPPED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> refused();
        };
    }

    /** Its goods left the house, or a part of them: the parcel that it carries is the last. A further one is not empty; {@code rest} is yet to come. */
    public OrderDecision ship(Parcel sent, List<OrderedLine> lines, List<OrderedLine> rest, Instant at) {
        return switch (status) {
            case CONFIRMED -> shipped(sent, lines, rest, at);
            case SHIPPED -> lines.isEmpty() ? refused() : shipped(sent, lines, rest, at);
            case PLACED, RESERVED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> refused();
        };
    }

    private OrderTransition shipped(Parcel sent, List<OrderedLine> lines, List<OrderedLine> rest, Instant at) {
        Order next = new Order(id, version + 1, OrderStatus.SHIPPED, reason, total, paymentToken, expiresAt, sent);
        return next.because(
                at,
                Actor.STAFF,
                "order-shipped",
                sent.carrier() + " " + sent.tracking(),
                new OrderShipped(id.value(), next.version, sent.carrier(), sent.tracking(), lines, rest));
    }

    /** Its goods arrived. */
    public OrderDecision deliver(Instant at) {
        return switch (status) {
            case SHIPPED -> {
                Order next = to(OrderStatus.DELIVERED);
                yield next.because(
                        at, Actor.STAFF, "order-delivered", null, new OrderDelivered(id.value(), next.version));
            }
            case PLACED, RESERVED, CONFIRMED, DELIVERED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> refused();
        };
    }

    /** Goods of it came back. It stays what it is. */
    public OrderDecision takeBack(List<OrderedLine> goods, String why, Instant at) {
        return switch (status) {
            case SHIPPED, DELIVERED, REFUNDED -> {
                Order next = to(status);
                yield next.because(
                        at,
                        Actor.STAFF,
                        "order-returned",
                        why,
                        new OrderReturned(id.value(), next.version, why, goods));
            }
            case PLACED, RESERVED, CONFIRMED, REJECTED, CANCELLED, EXPIRED -> refused();
        };
    }

    /** Units of it that did not leave the house will not. It stays what it is. */
    public OrderDecision cancelLines(Actor actor, List<OrderedLine> units, String why, OrderMoney money, Instant at) {
        return switch (status) {
            case CONFIRMED, SHIPPED, REFUNDED -> {
                Order next = to(status);
                yield next.because(
                        at,
                        actor,
                        "lines-cancelled",
                        why,
                        new OrderLinesCancelled(id.value(), next.version, why, units, money));
            }
            case PLACED, RESERVED, DELIVERED, REJECTED, CANCELLED, EXPIRED -> refused();
        };
    }

    /** All its money went back after it was shipped. */
    public OrderDecision refund(String why, Instant at) {
        return switch (status) {
            case SHIPPED, DELIVERED ->
                to(OrderStatus.REFUNDED, why).because(at, Actor.PAYMENT, "order-refunded", why, null);
            case PLACED, RESERVED, CONFIRMED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> refused();
        };
    }

    /** How an order that was called off ended, as it was told before; empty for every other. */
    public Optional<EventData> ending() {
        return switch (status) {
            case REJECTED -> Optional.of(new OrderRejected(id.value(), version, ended()));
            case CANCELLED -> Optional.of(new OrderCancelled(id.value(), version, ended()));
            case EXPIRED -> Optional.of(new OrderExpired(id.value(), version, ended()));
            case PLACED, RESERVED, CONFIRMED, SHIPPED, DELIVERED, REFUNDED -> Optional.empty();
        };
    }

    /** Pending, but past the time until which it can be confirmed. */
    public boolean isOverdue(Instant now) {
        return status.isPending() && !now.isBefore(expiresAt);
    }

    private String ended() {
        return Objects.requireNonNull(reason, "an order that ended has a reason");
    }

    private Refusal refused() {
        return new Refusal(status);
    }

    private Order to(OrderStatus next) {
        return to(next, reason);
    }

    private Order to(OrderStatus next, @Nullable String why) {
        return new Order(id, version + 1, next, why, total, paymentToken, expiresAt, parcel);
    }

    private OrderTransition because(
            Instant at, Actor actor, String what, @Nullable String why, @Nullable EventData event) {
        return new OrderTransition(this, new TimelineEntry(version, at, actor, what, why), event);
    }
}
