package dev.kiosk.order.domain;

import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.Money;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import java.time.Instant;

/** What becomes of a checkout. */
public sealed interface Placement {

    /** An order. */
    record Placed(Order order, CheckoutSubmitted checkout, Instant at) implements Placement {

        public EventData event() {
            return new OrderPlaced(
                    order.id().value(),
                    order.version(),
                    checkout.lines().stream()
                            .map(line -> new OrderedLine(line.sku(), line.quantity()))
                            .toList(),
                    order.expiresAt());
        }

        public TimelineEntry entry() {
            return new TimelineEntry(order.version(), at, Actor.CUSTOMER, "order-placed", null);
        }
    }

    /** Nothing, as it contradicts itself: whoever priced it is broken. */
    record Contradictory(String why) implements Placement {}

    /** @param expiresAt until when the order can be confirmed */
    static Placement of(CheckoutSubmitted checkout, Instant now, Instant expiresAt) {
        return CheckoutArithmetic.contradictionIn(checkout)
                .<Placement>map(Contradictory::new)
                .orElseGet(() -> new Placed(first(checkout, expiresAt), checkout, now));
    }

    private static Order first(CheckoutSubmitted checkout, Instant expiresAt) {
        return new Order(
                new OrderId(checkout.orderId()),
                1,
                OrderStatus.PLACED,
                null,
                Money.of(checkout.total(), checkout.currency()),
                checkout.paymentToken(),
                expiresAt,
                null);
    }
}
