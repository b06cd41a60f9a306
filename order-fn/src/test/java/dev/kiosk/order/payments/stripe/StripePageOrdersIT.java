package dev.kiosk.order.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.PaymentActionRequired;
import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders whose customers pay on Stripe's page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripePageOrdersIT {

    private static final String ACTION_REQUIRED = "dev.kiosk.payment.action-required.v1";
    private static final Duration ABANDONED = Duration.ofMinutes(41);

    private final FakeStripe fake = new FakeStripe();
    private final OrderServer server = server();

    private OrderServer server(String... more) {
        String[] settings = {
            "--kiosk.order.trying=false",
            "--kiosk.order.payment.provider=stripe",
            "--kiosk.order.payment.stripe.secret-key=sk_test_12345678",
            "--kiosk.order.payment.stripe.url=" + fake.url(),
            "--kiosk.order.payment.stripe.return-url=https://shop.example/orders/{orderId}"
        };
        return OrderServer.beside(
                Stream.concat(Stream.of(settings), Stream.of(more)).toArray(String[]::new));
    }

    @BeforeEach
    void forget() {
        fake.forget();
    }

    @AfterAll
    void stop() {
        server.close();
        fake.close();
    }

    @Test
    void areToldWhereToPayAndHoldTheirStockForAsLong() {
        UUID id = Ids.next();
        OrderPlaced placed =
                EventClient.data(server.send(Orders.checkout(id, "hosted")).replied(), OrderPlaced.class);
        assertThat(Duration.between(server.clock().instant(), placed.expiresAt()))
                .isBetween(Duration.ofMinutes(39), Duration.ofMinutes(40));

        assertThat(server.deliver(Orders.reserved(id)).status()).isEqualTo(202);

        assertThat(server.status(id)).isEqualTo("reserved");
        assertThat(EventClient.data(server.published(id, ACTION_REQUIRED), PaymentActionRequired.class)
                        .actionUrl()
                        .toString())
                .isEqualTo(fake.url() + "/c/pay/cs_1");
        assertThat(fake.calls().getFirst().fields())
                .containsEntry("expires_at", Long.toString(placed.expiresAt().getEpochSecond()));
    }

    @Test
    void areCompletedByTheNotificationAlone() {
        UUID id = waiting();
        fake.isPaid();

        EventResponse told = server.send(notified("checkout.session.completed", "pi_1", id));

        assertThat(told.replied().getType()).isEqualTo("dev.kiosk.order.confirmed.v1");
        assertThat(server.order(id).get("captured").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(server.timeline(id))
                .containsSubsequence("payment-action-required", "payment-captured", "order-confirmed");
    }

    @Test
    void arePaidOnceHoweverOftenThatIsTold() {
        UUID id = waiting();
        fake.isPaid();
        server.send(notified("checkout.session.completed", "pi_1", id));

        assertThat(server.send(notified("checkout.session.completed", "pi_1", id))
                        .status())
                .isEqualTo(202);
        assertThat(server.send(notified("payment_intent.succeeded", "pi_1", id)).status())
                .isEqualTo(202);

        assertThat(server.order(id).get("captured").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(server.all(id, "dev.kiosk.payment.captured.v1")).hasSize(1);
        assertThat(fake.intent().refunds()).doesNotContain("re_1");
    }

    @Test
    void waitOnWhileCardsAreDeclinedOnThePage() {
        UUID id = waiting();
        fake.isDeclined();

        assertThat(server.send(notified("payment_intent.payment_failed", "pi_1", id))
                        .status())
                .isEqualTo(202);
        assertThat(server.status(id)).isEqualTo("reserved");

        fake.isPaid();
        assertThat(server.send(notified("checkout.session.completed", "pi_1", id))
                        .replied()
                        .getType())
                .isEqualTo("dev.kiosk.order.confirmed.v1");
    }

    @Test
    void endWithTheirTimeAndSoDoesThePage() {
        UUID id = waiting();
        server.clock().advance(ABANDONED);

        server.sweep();

        assertThat(server.status(id)).isEqualTo("expired");
        assertThat(fake.page().status()).isEqualTo("expired");
        assertThat(server.text("select status from payment where order_id = :id", id))
                .isEqualTo("voided");
    }

    @Test
    void endWhenStripeSaysThatThePageHas() {
        UUID id = waiting();
        server.clock().advance(ABANDONED);
        fake.page().expire();

        EventResponse told = server.send(notified("checkout.session.expired", "cs_1", id));

        assertThat(EventClient.data(told.replied(), OrderExpired.class).reason())
                .isEqualTo("confirmation-overdue");
        assertThat(server.status(id)).isEqualTo("expired");
    }

    @Test
    void keepNoMoneyThatComesTooLate() {
        UUID id = waiting();
        fake.answerOnce("/expire", 503, "{}");
        fake.answerOnce("/cs_1", 503, "{}");
        server.deliver(new CancellationRequested(id, "changed-my-mind"));
        assertThat(server.status(id)).isEqualTo("cancelled");
        fake.isPaid();

        server.deliver(notified("checkout.session.completed", "pi_1", id));

        assertThat(server.status(id)).isEqualTo("cancelled");
        assertThat(server.order(id).get("refunded").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(fake.intent().refunds()).contains("\"amount\":1925");
    }

    @Test
    void holdTheMoneyWhereItIsTakenBeforeShipping() {
        try (OrderServer holding = server("--kiosk.order.payment.capture=shipping")) {
            UUID id = Ids.next();
            holding.send(Orders.checkout(id, "hosted"));
            holding.deliver(Orders.reserved(id));
            fake.isPaid();

            assertThat(holding.send(notified("checkout.session.completed", "pi_1", id))
                            .replied()
                            .getType())
                    .isEqualTo("dev.kiosk.order.confirmed.v1");

            assertThat(fake.intent().status()).isEqualTo("requires_capture");
            assertThat(holding.post(
                                    "/api/orders/" + id + "/ship",
                                    "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(fake.intent().status()).isEqualTo("succeeded");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, gbp, amount-differs", "192500, gbp, amount-differs", "1925, usd, currency-differs"})
    void areNotPaidByAnotherAmountOrCurrencyWhichGoesBack(String amount, String currency, String code) {
        UUID id = waiting();
        FakeIntent paid = fake.isPaid(amount, currency);

        server.send(notified("checkout.session.completed", "pi_1", id));

        assertThat(server.status(id)).isNotEqualTo("confirmed");
        assertThat(server.text("select failure_code from payment where order_id = :id", id))
                .isEqualTo(code);
        assertThat(server.order(id).get("captured").longValue()).isZero();
        assertThat(paid.refunds()).contains("\"amount\":" + amount);
    }

    @Test
    void knowNothingOfAPageThatIsNotTheirs() {
        UUID id = waiting();
        UUID other = Ids.next();
        server.send(Orders.checkout(other, "hosted"));
        server.deliver(Orders.reserved(other));

        assertThat(server.send(notified("checkout.session.completed", "cs_99", id))
                        .status())
                .isEqualTo(422);
        assertThat(server.send(notified("checkout.session.completed", "pi_99", id))
                        .status())
                .isEqualTo(422);
        assertThat(server.send(notified("checkout.session.completed", "cs_1", other))
                        .status())
                .isEqualTo(422);
        assertThat(server.status(id)).isEqualTo("reserved");
        assertThat(server.status(other)).isEqualTo("reserved");
    }

    @Test
    void waitForStripeWhileItIsAway() {
        UUID id = Ids.next();
        server.send(Orders.checkout(id, "hosted"));
        fake.answerOnce("/sessions", 503, "{}");

        assertThat(server.send(Orders.reserved(id)).status()).isEqualTo(503);
        assertThat(server.deliver(Orders.reserved(id)).status()).isEqualTo(202);

        assertThat(server.published(id)).contains(ACTION_REQUIRED);
        assertThat(fake.pages()).isEqualTo(1);
    }

    private UUID waiting() {
        UUID id = Ids.next();
        server.send(Orders.checkout(id, "hosted"));
        assertThat(server.deliver(Orders.reserved(id)).status()).isEqualTo(202);
        return id;
    }

    private static PaymentNotified notified(String kind, String ref, UUID order) {
        return new PaymentNotified("stripe", ref, kind, order);
    }
}
