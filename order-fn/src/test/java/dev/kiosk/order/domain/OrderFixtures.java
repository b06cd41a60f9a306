package dev.kiosk.order.domain;

import dev.kiosk.contracts.Money;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders and payments in any state. */
final class OrderFixtures {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant EXPIRY = NOW.plusSeconds(900);
    static final OrderId ID = new OrderId(UUID.fromString("0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11"));
    static final PaymentId PAYMENT_ID = new PaymentId(UUID.fromString("0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a12"));
    static final Money TOTAL = Money.of(1925, "GBP");

    private OrderFixtures() {}

    static Order order(OrderStatus status) {
        return order(status, TOTAL);
    }

    static Order order(OrderStatus status, Money total) {
        String reason = status.isOff() ? "a-reason" : null;
        return new Order(ID, 5, status, reason, total, "tok_authorise", EXPIRY, null);
    }

    static Payment payment(PaymentStatus status) {
        long captured = switch (status) {
            case CAPTURED, REFUND_DUE, REFUNDED -> TOTAL.minorUnits();
            case AUTHORISING, ACTION_REQUIRED, AUTHORISED, FAILED, VOIDED -> 0;
        };
        long refunded = status == PaymentStatus.REFUNDED ? captured : 0;
        String code = status == PaymentStatus.FAILED ? "card-declined" : null;
        URI action = status == PaymentStatus.ACTION_REQUIRED ? URI.create("http://bank/act") : null;
        return new Payment(
                PAYMENT_ID,
                ID,
                "sandbox",
                "pay_1",
                status,
                TOTAL,
                captured,
                refunded,
                code,
                action,
                NOW,
                CaptureAt.CONFIRMATION,
                0);
    }

    /** The same of an order that pays when it is shipped. */
    static Payment heldLater(PaymentStatus status) {
        Payment now = payment(status);
        return new Payment(
                now.id(),
                now.order(),
                now.provider(),
                now.providerRef(),
                now.status(),
                now.amount(),
                now.captured(),
                now.refunded(),
                now.failureCode(),
                now.actionUrl(),
                now.openedAt(),
                CaptureAt.SHIPPING,
                0);
    }

    static Purchase purchase(OrderStatus order, @Nullable PaymentStatus payment) {
        return new Purchase(order(order), payment == null ? null : payment(payment));
    }
}
