package dev.kiosk.order.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DisputeIT {

    private final OrderServer server = OrderServer.shared();

    @Test
    void stopsShippingUntilItIsWon() {
        UUID id = Orders.confirmed();
        dispute(id, "open");

        HttpResponse<String> refused = ship(id);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/payment-disputed");
        assertThat(server.timeline(id)).endsWith("dispute-opened");
        assertThat(server.order(id).at("/dispute/status").stringValue()).isEqualTo("open");
        dispute(id, "won");
        assertThat(server.timeline(id)).endsWith("dispute-opened", "dispute-won");
        assertThat(ship(id).statusCode()).isEqualTo(200);
    }

    @Test
    void endsAnOrderThatIsLostBeforeItIsShipped() {
        UUID id = Orders.confirmed();
        dispute(id, "open");

        dispute(id, "lost");

        JsonNode order = server.order(id);
        assertThat(order.get("status").stringValue()).isEqualTo("cancelled");
        assertThat(order.get("reason").stringValue()).isEqualTo("dispute-lost");
        assertThat(order.at("/dispute/amount").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(order.get("refunded").longValue())
                .as("the bank took it, we gave nothing")
                .isZero();
        assertThat(server.published(id)).contains("dev.kiosk.order.cancelled.v1");
        assertThat(Provider.refunded(id)).isZero();
    }

    @Test
    void givesNothingBackThatTheBankAsksBack() {
        UUID id = Orders.shipped();
        dispute(id, "open");

        assertThat(refund(id, "a").body()).contains("/problems/refund-exceeds-captured");
        dispute(id, "lost");

        assertThat(server.status(id)).isEqualTo("refunded");
        assertThat(refund(id, "b").statusCode()).isEqualTo(409);
    }

    @Test
    void isFoundWhenNobodyTold() {
        UUID old = Orders.confirmed();
        server.clock().advance(Duration.ofDays(60));
        server.execute("update sandbox_payment set dispute = 'open' where order_id = :id", old);

        server.sweep();

        assertThat(server.timeline(old)).endsWith("dispute-opened");
        server.execute("update sandbox_payment set dispute = 'won' where order_id = :id", old);
        server.clock().advance(Duration.ofHours(7));
        sweepEverything();
        assertThat(server.timeline(old)).endsWith("dispute-won");
    }

    @Test
    void endsOnceHoweverOftenItIsTold() {
        UUID id = Orders.shipped();
        dispute(id, "open");
        dispute(id, "won");

        server.deliver(new PaymentNotified("sandbox", Provider.ref(id), "dispute", id));
        server.execute("update sandbox_payment set dispute = 'open' where order_id = :id", id);
        server.deliver(new PaymentNotified("sandbox", Provider.ref(id), "dispute", id));

        assertThat(server.timeline(id)).endsWith("dispute-opened", "dispute-won");
    }

    /** A sweep takes so many only. */
    private void sweepEverything() {
        long found;
        do {
            found = OrderServer.json(server.sweep()).get("taken-payments").longValue();
        } while (found > 0);
    }

    private void dispute(UUID id, String status) {
        assertThat(server.post("/sandbox/payments/" + Provider.ref(id) + "/dispute?status=" + status, "")
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> ship(UUID id) {
        return server.post("/api/orders/" + id + "/ship", "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}");
    }

    private HttpResponse<String> refund(UUID id, String key) {
        return server.post(
                "/api/orders/" + id + "/refunds",
                "{\"amount\": 500, \"reason\": \"damaged\"}",
                Map.of("Idempotency-Key", key));
    }
}
