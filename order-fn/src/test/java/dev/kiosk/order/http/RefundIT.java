package dev.kiosk.order.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefundIT {

    private static final Duration LONG = Duration.ofHours(3);

    private final OrderServer server = OrderServer.shared();

    @Test
    void givesPartBackAndLeavesTheOrderAsItIs() {
        UUID id = Orders.shipped();

        HttpResponse<String> response = refund(id, "a", 500);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(status(response)).isEqualTo("made");
        assertThat(Provider.refunded(id)).isEqualTo(500);
        assertThat(server.status(id)).isEqualTo("shipped");
        assertThat(server.order(id).get("refunded").longValue()).isEqualTo(500);
        assertThat(EventClient.data(server.published(id, "dev.kiosk.payment.refunded.v1"), PaymentRefunded.class)
                        .amount())
                .isEqualTo(500);
        assertThat(server.timeline(id)).endsWith("refund-requested", "payment-refunded");
    }

    @Test
    void tellsOfEachRefundAndEndsTheOrderWithTheLast() {
        UUID id = Orders.shipped();

        refund(id, "a", 500);
        refund(id, "b", Orders.TOTAL - 500);

        assertThat(server.status(id)).isEqualTo("refunded");
        assertThat(server.published(id).stream().filter(type -> type.equals("dev.kiosk.payment.refunded.v1")))
                .hasSize(2);
        assertThat(OrderServer.json(server.get("/api/orders/" + id + "/refunds"))
                        .get("items")
                        .valueStream()
                        .map(refund -> refund.get("amount").longValue()))
                .containsExactly(500L, Orders.TOTAL - 500);
    }

    @Test
    void givesBackOnceWhatIsAskedForTwice() {
        UUID id = Orders.shipped();

        HttpResponse<String> first = refund(id, "a", 500);
        HttpResponse<String> second = refund(id, "a", 500);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(Provider.refunded(id)).isEqualTo(500);
        assertThat(type(refund(id, "a", 501))).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void neverGivesBackMoreThanWasTakenHoweverManyAskAtOnce() {
        UUID id = Orders.shipped();

        List<CompletableFuture<HttpResponse<String>>> responses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> refund(id, "key-" + i, 500)))
                .toList();

        assertThat(responses.stream().filter(response -> response.join().statusCode() == 200))
                .hasSize(3);
        assertThat(responses.stream().map(CompletableFuture::join).filter(response -> response.statusCode() == 422))
                .hasSize(5)
                .allSatisfy(response -> assertThat(type(response)).isEqualTo("/problems/refund-exceeds-captured"));
        assertThat(Provider.refunded(id)).isEqualTo(1500);
    }

    @Test
    void isHeldToWhatWasTakenByTheDatabaseToo() {
        UUID id = Orders.shipped();

        assertThatThrownBy(() -> server.execute("update payment set promised = captured + 1 where order_id = :id", id))
                .hasMessageContaining("payment_promises_what_was_taken");
    }

    @Test
    void makesLaterWhatTheProviderDidNotAnswer() {
        UUID id = confirmed("tok_refund_timeout");

        assertThat(status(refund(id, "a", 500))).isEqualTo("due");
        assertThat(Provider.refunded(id)).isZero();
        sweep();

        assertThat(Provider.refunded(id)).isEqualTo(500);
        assertThat(status(refund(id, "a", 500))).isEqualTo("made");
    }

    @Test
    void makesOnceWhatTheProviderDidAndDidNotAnswer() {
        UUID id = confirmed("tok_refund_timeout_after");

        assertThat(status(refund(id, "a", 500))).isEqualTo("due");
        assertThat(Provider.refunded(id)).isEqualTo(500);
        sweep();

        assertThat(Provider.refunded(id)).isEqualTo(500);
        assertThat(status(refund(id, "a", 500))).isEqualTo("made");
        assertThat(server.published(id)).containsOnlyOnce("dev.kiosk.payment.refunded.v1");
    }

    @Test
    void raisesARefundToStaffThatTheProviderKeepsRefusing() {
        UUID id = confirmed("tok_refund_refused");

        assertThat(status(refund(id, "a", 500))).isEqualTo("due");
        IntStream.range(0, 4).forEach(i -> sweep());

        assertThat(status(refund(id, "a", 500))).isEqualTo("failed");
        assertThat(server.timeline(id)).endsWith("refund-requested", "refund-failed");
        assertThat(server.count("select promised from payment where order_id = :id", id))
                .isZero();
        assertThat(server.get("/actuator/prometheus").body()).contains("kiosk_refunds_total{status=\"failed\"");
    }

    @Test
    void raisesToStaffThatACancelledOrderCannotBePaidBack() {
        UUID id = confirmed("tok_refund_refused");
        server.post("/api/orders/" + id + "/cancel", "{\"reason\": \"fraud-suspected\"}");
        assertThat(server.timeline(id)).doesNotContain("refund-failed");

        IntStream.range(0, 5).forEach(i -> sweep());

        assertThat(server.timeline(id)).containsOnlyOnce("refund-failed");
        server.execute("update orders set payment_token = 'tok_authorise' where id = :id", id);
        sweep();
        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL);
    }

    @Test
    void bothersNobodyWithARefundThatACancelOvertook() {
        UUID id = confirmed("tok_refund_timeout");
        assertThat(status(refund(id, "a", 500))).isEqualTo("due");

        server.post("/api/orders/" + id + "/cancel", "{\"reason\": \"fraud-suspected\"}");
        sweep();

        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL);
        HttpResponse<String> overtaken = refund(id, "a", 500);
        assertThat(status(overtaken)).isEqualTo("failed");
        assertThat(OrderServer.json(overtaken).get("code").stringValue()).isEqualTo("already-refunded");
        assertThat(server.timeline(id)).doesNotContain("refund-failed");
    }

    @Test
    void givesTheRestBackWhenAnOrderIsCancelledThatWasPartlyRefunded() {
        UUID id = Orders.confirmed();
        refund(id, "a", 500);

        server.post("/api/orders/" + id + "/cancel", "{\"reason\": \"fraud-suspected\"}");

        assertThat(server.status(id)).isEqualTo("cancelled");
        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL);
        assertThat(refund(id, "b", 1).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\": 0, \"reason\": \"damaged\"}",
                "{\"amount\": -5, \"reason\": \"damaged\"}",
                "{\"amount\": 5}",
                "{\"amount\": 5, \"reason\": \"It broke\"}",
                "{\"amount\": 5.5, \"reason\": \"damaged\"}"
            })
    void refusesWhatIsNoRefund(String body) {
        assertThat(server.post("/api/orders/" + Ids.next() + "/refunds", body, Map.of("Idempotency-Key", "a"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void wantsAKey() {
        assertThat(server.post("/api/orders/" + Ids.next() + "/refunds", "{\"amount\": 5, \"reason\": \"damaged\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refundsOnlyWhatWasPaid() {
        assertThat(refund(Orders.waiting(), "a", 1).statusCode()).isEqualTo(409);
        assertThat(refund(Ids.next(), "a", 1).statusCode()).isEqualTo(404);
        assertThat(server.get("/api/orders/" + Ids.next() + "/refunds").statusCode())
                .isEqualTo(404);
    }

    private static UUID confirmed(String token) {
        UUID id = Orders.placed(token);
        OrderServer.shared().deliver(Orders.reserved(id));
        return id;
    }

    private HttpResponse<String> refund(UUID id, String key, long amount) {
        return server.post(
                "/api/orders/" + id + "/refunds",
                "{\"amount\": " + amount + ", \"reason\": \"damaged\"}",
                Map.of("Idempotency-Key", key));
    }

    /** Long after everything was due, however often it was tried before. */
    private void sweep() {
        server.clock().advance(LONG);
        assertThat(server.sweep().statusCode()).isEqualTo(200);
    }

    private static String status(HttpResponse<String> response) {
        return OrderServer.json(response).get("status").stringValue();
    }

    private static String type(HttpResponse<String> response) {
        return OrderServer.json(response).get("type").stringValue();
    }
}
