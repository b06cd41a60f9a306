package dev.kiosk.order.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import dev.kiosk.order.testing.WebhookSink;
import dev.kiosk.order.testing.WebhookSink.Delivery;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop that takes the money when it ships, and a sandbox that sends webhooks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldUntilShippedIT {

    private static final String PARCEL = "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}";
    private static final String SECRET = "sandbox_of_tests_only";

    private final WebhookSink sink = new WebhookSink();
    private final OrderServer server = OrderServer.beside(
            "--kiosk.order.payment.capture=shipping",
            "--kiosk.order.sandbox.webhook-url=" + sink.url(),
            "--kiosk.order.sandbox.webhook-secret=" + SECRET);

    @AfterAll
    void stop() {
        server.context().close();
        sink.close();
    }

    @Test
    void confirmsWhatIsHeldAndTakesItBeforeTheParcelLeaves() {
        UUID id = confirmed("tok_authorise");
        assertThat(Provider.status(id)).isEqualTo("authorised");
        assertThat(Provider.captures(id)).isZero();

        assertThat(ship(id).statusCode()).isEqualTo(200);

        assertThat(Provider.captured(id)).isEqualTo(Orders.TOTAL);
        assertThat(server.timeline(id))
                .containsExactly(
                        "order-placed",
                        "payment-authorised",
                        "stock-reserved",
                        "order-confirmed",
                        "payment-captured",
                        "order-shipped");
    }

    @Test
    void cancelsInsteadOfShippingWhatCannotBeTaken() {
        UUID id = confirmed("tok_capture_refused");

        HttpResponse<String> response = ship(id);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(OrderServer.json(response).get("orderStatus").stringValue()).isEqualTo("cancelled");
        assertThat(server.order(id).get("reason").stringValue()).isEqualTo("capture-refused");
        assertThat(server.published(id)).contains("dev.kiosk.payment.failed.v1", "dev.kiosk.order.cancelled.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_capture_timeout", "tok_capture_timeout_after"})
    void shipsAtTheNextTryWhatTheProviderDidNotAnswer(String token) {
        UUID id = confirmed(token);

        int first = ship(id).statusCode();
        int second = first == 200 ? 200 : ship(id).statusCode();

        assertThat(first).isEqualTo(token.equals("tok_capture_timeout") ? 503 : 200);
        assertThat(second).isEqualTo(200);
        assertThat(Provider.captures(id)).isEqualTo(1);
    }

    /** 255 of 1630, of what was 1925. */
    @Test
    void takesWhatIsHeldBeforeAUnitIsCancelledAndNotForAMistake() {
        UUID id = confirmed("tok_authorise");

        assertThat(cancel(id, "a", "NO-SUCH-SKU", 1).statusCode()).isEqualTo(422);
        assertThat(Provider.captures(id)).isZero();
        assertThat(cancel(id, "b", "85123A", 1).statusCode()).isEqualTo(200);

        assertThat(Provider.captured(id)).isEqualTo(Orders.TOTAL);
        assertThat(Provider.refunded(id)).isEqualTo(301);
        assertThat(server.status(id)).isEqualTo("confirmed");
    }

    @Test
    void takesNothingWhenEveryUnitIsCancelled() {
        UUID whole = confirmed("tok_authorise");

        HttpResponse<String> response = server.post(
                "/api/orders/" + whole + "/cancel",
                "{\"reason\": \"damaged\", \"lines\": [{\"sku\": \"85123A\", \"quantity\": 6},"
                        + " {\"sku\": \"22423\", \"quantity\": 1}]}",
                Map.of("Idempotency-Key", "a"));

        assertThat(OrderServer.json(response).get("status").stringValue()).isEqualTo("cancelled");
        assertThat(Provider.captures(whole)).isZero();
        assertThat(Provider.status(whole)).isEqualTo("voided");
    }

    private HttpResponse<String> cancel(UUID id, String key, String sku, int quantity) {
        return server.post(
                "/api/orders/" + id + "/cancel",
                "{\"reason\": \"damaged\", \"lines\": [{\"sku\": \"" + sku + "\", \"quantity\": " + quantity + "}]}",
                Map.of("Idempotency-Key", key));
    }

    @Test
    void letsGoOfWhatIsHeldWhenTheOrderIsCancelled() {
        UUID id = confirmed("tok_authorise");

        server.deliver(new CancellationRequested(id, "changed-my-mind"));

        assertThat(Provider.status(id)).isEqualTo("voided");
        assertThat(Provider.captures(id)).isZero();
        assertThat(sink.kinds(id)).containsExactly("payment.authorised", "payment.voided");
    }

    @Test
    void eitherShipsAndTakesOrCancelsAndTakesNothing() {
        List<UUID> ids =
                Stream.generate(() -> confirmed("tok_authorise")).limit(10).toList();

        CompletableFuture.allOf(ids.stream()
                        .flatMap(id -> Stream.of(
                                CompletableFuture.runAsync(() -> ship(id)),
                                CompletableFuture.runAsync(
                                        () -> server.deliver(new CancellationRequested(id, "changed-my-mind")))))
                        .toArray(CompletableFuture[]::new))
                .join();
        server.clock().advance(Duration.ofHours(1));
        server.sweep();

        assertThat(ids).allSatisfy(id -> {
            long kept = Provider.captured(id) - Provider.refunded(id);
            assertThat(server.status(id)).isIn("shipped", "cancelled");
            assertThat(kept).isEqualTo(server.status(id).equals("shipped") ? Orders.TOTAL : 0);
            assertThat(Provider.status(id)).isNotEqualTo("authorised");
        });
    }

    @Test
    void signsItsWebhooksAsStripeSigns() {
        UUID id = confirmed("tok_authorise");

        Delivery delivery = sink.about(id).getFirst();

        String seconds = delivery.signature().substring(2, delivery.signature().indexOf(','));
        assertThat(delivery.signature())
                .isEqualTo(
                        SandboxSignature.of(SECRET, Instant.ofEpochSecond(Long.parseLong(seconds)), delivery.body()));
        assertThat(delivery.notice().providerRef()).isEqualTo(Provider.ref(id));
    }

    @Test
    void tellsAFactTwiceByTheSameId() {
        UUID id = confirmed("tok_authorise.twice");

        assertThat(sink.about(id)).hasSize(2);
        assertThat(sink.about(id).stream().map(Delivery::eventId).distinct()).hasSize(1);
    }

    @Test
    void tellsLateAndInTheWrongOrder() {
        UUID late = confirmed("tok_authorise.late");
        UUID reversed = confirmed("tok_authorise.reversed");
        ship(reversed);
        assertThat(sink.about(late)).isEmpty();
        server.clock().advance(Duration.ofMinutes(1));
        server.sweep();

        assertThat(sink.kinds(late)).containsExactly("payment.authorised");
        assertThat(sink.kinds(reversed)).containsExactly("payment.captured", "payment.authorised");
        for (Delivery delivery : sink.about(reversed)) {
            assertThat(server.send(delivery.notice()).status()).isEqualTo(202);
        }
        assertThat(server.status(reversed)).isEqualTo("shipped");
        assertThat(Provider.captures(reversed)).isEqualTo(1);
    }

    @Test
    void tellsAgainWhatNobodyTook() {
        sink.refuse(true);
        UUID id;
        try {
            id = confirmed("tok_authorise");
        } finally {
            sink.refuse(false);
        }
        assertThat(sink.about(id)).isEmpty();
        server.clock().advance(Duration.ofMinutes(1));

        server.sweep();

        assertThat(sink.kinds(id)).containsExactly("payment.authorised");
    }

    @Test
    void completesAnOrderByItsWebhookAloneWhenTheBrowserNeverComesBack() {
        UUID id = Orders.placed("tok_action.twice");
        assertThat(server.deliver(Orders.reserved(id)).status()).isEqualTo(202);

        server.post("/sandbox/payments/" + Provider.ref(id) + "/complete", "");
        assertThat(server.status(id)).isEqualTo("reserved");
        List<EventResponse> responses = sink.about(id).stream()
                .map(delivery -> server.send(delivery.notice()))
                .toList();

        assertThat(sink.kinds(id))
                .containsExactly(
                        "payment.action-required",
                        "payment.action-required",
                        "payment.authorised",
                        "payment.authorised");
        assertThat(responses.stream().filter(response -> response.reply().isPresent()))
                .hasSize(1);
        assertThat(server.status(id)).isEqualTo("confirmed");
    }

    private UUID confirmed(String token) {
        UUID id = Orders.placed(token);
        assertThat(server.deliver(Orders.reserved(id)).replied().getType()).isEqualTo("dev.kiosk.order.confirmed.v1");
        return id;
    }

    private HttpResponse<String> ship(UUID id) {
        return server.post("/api/orders/" + id + "/ship", PARCEL);
    }
}
