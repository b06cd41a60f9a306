package dev.kiosk.order.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.contracts.PaymentRetryRequested;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders whose money Stripe takes. */
class StripeOrdersIT {

    private final FakeStripe fake = new FakeStripe();
    private final OrderServer server = OrderServer.beside(
            "--kiosk.order.payment.provider=stripe",
            "--kiosk.order.payment.stripe.secret-key=sk_test_12345678",
            "--kiosk.order.payment.stripe.url=" + fake.url(),
            "--kiosk.order.payment.stripe.return-url=https://shop.example/orders/{orderId}");

    @AfterEach
    void stop() {
        server.context().close();
        fake.close();
    }

    @Test
    void arePaidRefundedAndDeclinedAndCompletedByAWebhookAlone() {
        UUID paid = Orders.placed("pm_card");
        assertThat(server.deliver(Orders.reserved(paid)).replied().getType()).isEqualTo("dev.kiosk.order.confirmed.v1");
        server.deliver(new CancellationRequested(paid, "changed-my-mind"));
        assertThat(server.order(paid).get("refunded").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(fake.intent().refunds()).contains("\"amount\":1925");

        UUID poor = Orders.placed("pm_poor");
        server.deliver(Orders.reserved(poor));
        assertThat(server.timeline(poor)).contains("payment-failed");
        UUID failed = UUID.fromString(server.text("select cast(id as text) from payment where order_id = :id", poor));
        assertThat(server.deliver(new PaymentRetryRequested(poor, failed, "pm_card"))
                        .replied()
                        .getType())
                .isEqualTo("dev.kiosk.order.confirmed.v1");

        UUID waiting = Orders.placed("pm_action");
        server.deliver(Orders.reserved(waiting));
        assertThat(server.status(waiting)).isEqualTo("reserved");
        String ref = server.text("select provider_ref from payment where order_id = :id", waiting);
        fake.intent(ref).becomes("requires_capture");
        assertThat(server.send(notified("sandbox", ref, waiting)).status()).isEqualTo(422);
        assertThat(server.send(notified("stripe", "pi_1", waiting)).status()).isEqualTo(422);
        assertThat(server.send(notified("stripe", ref, waiting)).replied().getType())
                .isEqualTo("dev.kiosk.order.confirmed.v1");
    }

    @Test
    void areFoundByTheWebhookWhenStripesAnswerWasLost() {
        UUID id = Orders.placed("pm_card");
        fake.answerOnce("/capture", 503, "{}");
        assertThat(server.send(Orders.reserved(id)).status()).isEqualTo(503);
        assertThat(server.status(id)).isEqualTo("placed");

        assertThat(server.send(notified("stripe", fake.intent().id(), id))
                        .replied()
                        .getType())
                .isEqualTo("dev.kiosk.order.confirmed.v1");
        assertThat(fake.intents()).isEqualTo(1);
    }

    @Test
    void haveNoSandboxBesideThem() {
        assertThat(server.get("/sandbox/payments/pay_1").statusCode()).isEqualTo(404);
        assertThat(server.post("/sandbox/outage?seconds=5", "").statusCode()).isEqualTo(404);
    }

    private static PaymentNotified notified(String provider, String ref, UUID order) {
        return new PaymentNotified(provider, ref, "payment_intent.amount_capturable_updated", order);
    }
}
