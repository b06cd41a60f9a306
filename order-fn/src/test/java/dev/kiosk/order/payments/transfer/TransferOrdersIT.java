package dev.kiosk.order.payments.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Orders that wait for a bank transfer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferOrdersIT {

    private static final String STATEMENT = "{\"statement\": \"NTRF 4711\"}";
    private static final Map<String, String> ADA = Map.of("Kiosk-On-Behalf-Of", "ada");

    private final OrderServer server =
            OrderServer.beside("--kiosk.order.trying=false", "--kiosk.order.payment.provider=bank-transfer");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void waitForAWeekWithTheirStock() {
        UUID id = Ids.next();

        OrderPlaced placed = EventClient.data(
                server.send(Orders.checkout(id, "bank-transfer")).replied(), OrderPlaced.class);
        assertThat(server.deliver(Orders.reserved(id)).status()).isEqualTo(202);

        assertThat(Duration.between(server.clock().instant(), placed.expiresAt()))
                .isBetween(Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7));
        assertThat(server.status(id)).isEqualTo("reserved");
        assertThat(server.order(id).at("/payment/provider").asString()).isEqualTo("bank-transfer");
        assertThat(server.order(id).at("/payment/status").asString()).isEqualTo("authorising");
    }

    @Test
    void areConfirmedWhenStaffSayThatItHasArrived() {
        UUID id = waiting();

        HttpResponse<String> answer = received(id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.status(id)).isEqualTo("confirmed");
        assertThat(server.order(id).get("captured").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(server.published(id)).contains("dev.kiosk.order.confirmed.v1", "dev.kiosk.payment.captured.v1");
        assertThat(server.text("select who from timeline where order_id = :id and what = 'transfer-received'", id))
                .isEqualTo("ada");
        assertThat(server.text("select why from timeline where order_id = :id and what = 'transfer-received'", id))
                .isEqualTo("NTRF 4711");
    }

    @Test
    void arePaidOnceHoweverManySayIt() {
        UUID id = waiting();

        assertThat(
                        IntStream.range(0, 4)
                                .mapToObj(i -> CompletableFuture.supplyAsync(() -> received(id)))
                                .toList()
                                .stream()
                                .map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));

        assertThat(server.order(id).get("captured").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(server.all(id, "dev.kiosk.payment.captured.v1")).hasSize(1);
    }

    @Test
    void expireUnpaidAndAreNotPaidAfterwards() {
        UUID id = waiting();
        server.execute("update orders set expires_at = now() - interval '1 hour' where id = :id", id);
        server.clock().advance(Duration.ofMinutes(1));
        server.sweep();
        assertThat(server.status(id)).isEqualTo("expired");
        assertThat(server.text("select status from payment where order_id = :id", id))
                .isEqualTo("voided");

        HttpResponse<String> late = received(id);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("/problems/illegal-transition", "\"orderStatus\":\"expired\"");
        assertThat(server.order(id).get("captured").longValue()).isZero();
    }

    @Test
    void giveBackWhatPeopleAreToSend() {
        UUID id = waiting();
        received(id);
        server.post(
                "/api/orders/" + id + "/refunds",
                "{\"amount\": 425, \"reason\": \"late\"}",
                Map.of("Idempotency-Key", "a"));

        server.deliver(new CancellationRequested(id, "changed-my-mind"));

        assertThat(server.status(id)).isEqualTo("cancelled");
        assertThat(server.order(id).get("refunded").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(server.texts("""
                        select cast(back.amount as text) from bank_transfer_back back join bank_transfer using (payment_id)
                        where order_id = :id order by back.amount
                        """, id)).containsExactly("425", "1500");
    }

    @Test
    void areNotThoseOfAnotherProvider() {
        UUID paidByCard = Orders.confirmed();
        UUID unknown = Ids.next();

        assertThat(received(paidByCard).statusCode()).isEqualTo(409);
        assertThat(received(paidByCard).body()).contains("/problems/not-paid-by-transfer");
        assertThat(received(unknown).statusCode()).isEqualTo(404);
        assertThat(server.post("/api/orders/" + unknown + "/transfer", "{\"statement\": \"" + "x".repeat(201) + "\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private UUID waiting() {
        UUID id = Ids.next();
        server.send(Orders.checkout(id, "bank-transfer"));
        server.deliver(Orders.reserved(id));
        return id;
    }

    private HttpResponse<String> received(UUID id) {
        return server.post("/api/orders/" + id + "/transfer", STATEMENT, ADA);
    }
}
