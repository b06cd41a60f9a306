package dev.kiosk.storefront.payment.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.PaymentProviders;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentNotificationIT {

    private final StorefrontServer server =
            StorefrontServer.start(TestDatabase.migrated("storefront-fn"), PaymentProviders.settings());
    private final PaymentProviders providers = new PaymentProviders(server);
    private UUID order = Ids.next();

    @BeforeEach
    void another() {
        order = Ids.next();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void tellsTheOrderWhatStripeSaid() {
        Reply reply = providers.stripe(PaymentProviders.capturable("evt_told", order));

        assertThat(reply.expect(202).body()).isEmpty();
        assertThat(told())
                .containsExactly(
                        new PaymentNotified("stripe", "pi_3PTgR2", "payment_intent.amount_capturable_updated", order));
    }

    @Test
    void tellsTheOrderOfAPageByItsPaymentOnceThereIsOne() {
        providers
                .stripe(PaymentProviders.page("evt_page", "completed", "\"pi_3PTgR2\"", order))
                .expect(202);
        providers
                .stripe(PaymentProviders.page("evt_gone", "expired", "null", order))
                .expect(202);

        assertThat(told())
                .containsExactly(
                        new PaymentNotified("stripe", "pi_3PTgR2", "checkout.session.completed", order),
                        new PaymentNotified("stripe", "cs_live_1", "checkout.session.expired", order));
    }

    @Test
    void ignoresAPageThatIsNotOurs() {
        double before = ignored();

        providers.stripe("""
                        {"id": "evt_foreign", "type": "checkout.session.completed", "data": {"object": {"id": "cs_live_2",
                         "payment_intent": "pi_2", "metadata": {}}}}
                        """).expect(202);

        assertThat(ignored()).isEqualTo(before + 1);
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsTheOrderOfAChargeByItsPayment() {
        providers.stripe(PaymentProviders.refunded("evt_refunded", order)).expect(202);

        assertThat(told()).containsExactly(new PaymentNotified("stripe", "pi_3PTgR2", "charge.refunded", order));
    }

    @Test
    void tellsTheOrderWhatTheSandboxSaid() {
        providers.sandbox(PaymentProviders.ofSandbox("evt_told", order)).expect(202);

        assertThat(told()).containsExactly(new PaymentNotified("sandbox", "pay_1", "payment.authorised", order));
    }

    @Test
    void tellsOnceWhatIsSentManyTimesAtOnce() {
        List<CompletableFuture<Reply>> replies = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> providers.stripe(PaymentProviders.capturable("evt_repeated", order))))
                .toList();

        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.join().status()).isEqualTo(202));
        assertThat(told()).hasSize(1);
    }

    @Test
    void tellsNothingThatTheReleaseBeforeHasToldMeanwhile() {
        server.execute("""
                insert into webhook (provider, event_id, kind, taken_at) values ('stripe', 'evt_before', 'any', now())
                on conflict do nothing
                """);

        providers.stripe(PaymentProviders.capturable("evt_before", order)).expect(202);

        assertThat(told()).isEmpty();
    }

    @Test
    void keepsWhatTheBrokerWouldNotTake() {
        server.broker().refuse(true);
        try {
            providers.stripe(PaymentProviders.capturable("evt_kept", order)).expect(202);
        } finally {
            server.broker().refuse(false);
        }
        assertThat(told()).isEmpty();

        server.execute("update outbox set due_at = now()");
        server.shop().post("/sweep", "", Map.of()).expect(200);

        assertThat(told()).hasSize(1);
    }

    @Test
    void takesTheNewSecretBesideTheOld() {
        String body = PaymentProviders.capturable("evt_rotated", order);
        String signature = PaymentProviders.signature(PaymentProviders.NEW_STRIPE_SECRET, Instant.now(), body);

        providers.send("stripe", Map.of("Stripe-Signature", signature), body).expect(202);

        assertThat(told()).hasSize(1);
    }

    @Test
    void storesNothingThatIsWronglySigned() {
        String body = PaymentProviders.capturable("evt_forged", order);
        Instant now = Instant.now();
        String right = PaymentProviders.signature(PaymentProviders.STRIPE_SECRET, now, body);

        refused(Map.of(), body);
        refused(Map.of("Stripe-Signature", "t=1,v1=00"), body);
        refused(Map.of("Stripe-Signature", PaymentProviders.signature("whsec_of_somebody", now, body)), body);
        refused(
                Map.of("Stripe-Signature", PaymentProviders.signature(PaymentProviders.SANDBOX_SECRET, now, body)),
                body);
        refused(Map.of("Stripe-Signature", right), body.replace("1925", "1926"));
        refused(
                Map.of(
                        "Stripe-Signature",
                        PaymentProviders.signature(PaymentProviders.STRIPE_SECRET, now.minusSeconds(400), body)),
                body);

        assertThat(told()).isEmpty();
        assertThat(server.number("select count(*) from payment_notification where event_id = 'evt_forged'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"evt_other\", \"type\": \"customer.created\", \"data\": {\"object\": {\"id\": \"cus_1\"}}}",
                "{\"id\": \"evt_other\", \"type\": \"payment_intent.succeeded\", \"data\": {\"object\": {\"id\": \"pi_1\"}}}"
            })
    void acknowledgesAndCountsWhatNoOrderWaitsFor(String body) {
        double before = ignored();

        providers.stripe(body).expect(202);

        assertThat(ignored()).isEqualTo(before + 1);
        assertThat(server.number("select count(*) from payment_notification where event_id = 'evt_other'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[]", "{}", "{\"id\": 1, \"type\": \"payment_intent.succeeded\"}"})
    void refusesWhatIsNoNotification(String body) {
        providers.stripe(body).expectProblem(400, "invalid-request");
    }

    @Test
    void readsNoMoreThanANotificationHas() {
        providers.stripe("x".repeat(4097)).expectProblem(413, "content-too-large");
    }

    @Test
    void knowsNoOtherProvider() {
        providers.send("paypal", Map.of(), "{}").expectProblem(404, "unknown-payment-provider");
    }

    @Test
    void forgetsWhatNobodySendsAgain() {
        providers.stripe(PaymentProviders.capturable("evt_old", order)).expect(202);
        server.execute(
                "update payment_notification set taken_at = now() - interval '31 days' where event_id = 'evt_old'");

        server.shop().post("/sweep", "", Map.of()).expect(200);

        assertThat(server.number("select count(*) from payment_notification where event_id = 'evt_old'"))
                .isZero();
    }

    private void refused(Map<String, String> headers, String body) {
        providers.send("stripe", headers, body).expectProblem(400, "webhook-signature");
    }

    private double ignored() {
        return server.shop()
                .get("/actuator/prometheus")
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("kiosk_payment_notifications_total") && line.contains("ignored"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private List<PaymentNotified> told() {
        return server.broker().published(order.toString()).stream()
                .map(event -> EventClient.data(event, PaymentNotified.class))
                .toList();
    }
}
