package dev.kiosk.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepIT {

    private static final Duration DOUBT = Duration.ofSeconds(11);
    private static final Duration SOME_HOURS = Duration.ofHours(7);

    private final OrderServer server = OrderServer.shared();

    @Test
    void expiresOrdersThatWereNotConfirmedInTimeAndVoidsTheirPayments() {
        UUID placed = Orders.placed("tok_authorise");
        UUID waiting = Orders.waiting();
        UUID confirmed = Orders.confirmed();
        server.clock().advance(Duration.ofMinutes(16));

        sweepEverything();

        assertThat(EventClient.data(server.published(placed, "dev.kiosk.order.expired.v1"), OrderExpired.class))
                .isEqualTo(new OrderExpired(placed, 2, "confirmation-overdue", new OrderMoney(0, 0, "GBP")));
        assertThat(server.status(waiting)).isEqualTo("expired");
        assertThat(Provider.status(waiting)).isEqualTo("voided");
        assertThat(server.timeline(waiting)).endsWith("order-expired", "payment-voided");
        assertThat(server.status(confirmed)).isEqualTo("confirmed");
    }

    @Test
    void expiresEachOrderOnceWhenManySweepAtOnce() {
        List<UUID> ids = IntStream.range(0, 20)
                .mapToObj(i -> Orders.placed("tok_authorise"))
                .toList();
        server.clock().advance(Duration.ofMinutes(16));

        sweepAtOnce(6);
        sweepEverything();

        assertThat(ids)
                .allSatisfy(id -> assertThat(server.published(id)).containsExactly("dev.kiosk.order.expired.v1"));
    }

    @Test
    void findsOutWhatTheCustomerDidWhenNobodyTold() {
        UUID id = Orders.waiting();
        Provider.act(id, "authorised");
        server.clock().advance(DOUBT);

        sweepEverything();

        assertThat(server.status(id)).isEqualTo("confirmed");
        assertThat(server.published(id)).contains("dev.kiosk.order.confirmed.v1", "dev.kiosk.payment.captured.v1");
    }

    @Test
    void bringsAPaymentToItsEndThatWasLeftInDoubt() {
        UUID id = Orders.placed("tok_timeout");
        assertThat(server.send(Orders.reserved(id)).status()).isEqualTo(503);
        server.clock().advance(DOUBT);

        sweepEverything();

        assertThat(server.status(id)).isEqualTo("confirmed");
        assertThat(server.timeline(id))
                .containsExactly("order-placed", "payment-captured", "stock-reserved", "order-confirmed");
        assertThat(Provider.captures(id)).isEqualTo(1);
    }

    @Test
    void closesAPaymentThatTheProviderNeverHeardOf() {
        UUID id = Orders.placed("tok_timeout");
        assertThat(server.send(Orders.reserved(id)).status()).isEqualTo(503);
        server.deliver(new CancellationRequested(id, "changed-my-mind"));
        assertThat(payment(id)).isEqualTo("authorising");
        server.clock().advance(DOUBT);

        sweepEverything();

        assertThat(payment(id)).isEqualTo("voided");
        assertThat(server.status(id)).isEqualTo("cancelled");
    }

    @Test
    void refundsWhatCouldNotBeRefundedAtOnce() {
        UUID id = Orders.confirmed();
        Provider.down();
        try {
            assertThat(server.post("/api/orders/" + id + "/cancel", "{\"reason\": \"fraud-suspected\"}")
                            .statusCode())
                    .isEqualTo(200);
            server.clock().advance(DOUBT);
            sweepEverything();
            assertThat(payment(id)).isEqualTo("refund-due");
        } finally {
            Provider.up();
        }
        server.clock().advance(DOUBT.multipliedBy(2));

        sweepAtOnce(4);

        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL);
        assertThat(payment(id)).isEqualTo("refunded");
        assertThat(server.published(id)).containsOnlyOnce("dev.kiosk.payment.refunded.v1");
    }

    @Test
    void findsARefundThatNobodyToldOf() {
        UUID id = Orders.shipped();
        Provider.giveBack(id, 500);
        server.clock().advance(SOME_HOURS);

        askAboutAllThatWasTaken();

        assertThat(server.order(id).get("refunded").longValue()).isEqualTo(500);
        assertThat(server.status(id)).isEqualTo("shipped");
        assertThat(server.published(id)).containsOnlyOnce("dev.kiosk.payment.refunded.v1");
    }

    @Test
    void findsARefundInFullThatNobodyToldOf() {
        UUID shipped = Orders.shipped();
        UUID confirmed = Orders.confirmed();
        Provider.giveBack(shipped);
        Provider.giveBack(confirmed);
        server.clock().advance(SOME_HOURS);

        askAboutAllThatWasTaken();

        assertThat(server.status(shipped)).isEqualTo("refunded");
        assertThat(server.status(confirmed)).isEqualTo("cancelled");
    }

    @Test
    void asksAgainOnlyAfterAWhileAndNotForEver() {
        UUID id = Orders.shipped();
        server.clock().advance(SOME_HOURS);
        askAboutAllThatWasTaken();
        Provider.giveBack(id, 500);

        askAboutAllThatWasTaken();
        assertThat(server.order(id).get("refunded").longValue()).isZero();
        server.clock().advance(SOME_HOURS);
        askAboutAllThatWasTaken();
        assertThat(server.order(id).get("refunded").longValue()).isEqualTo(500);
        server.clock().advance(Duration.ofDays(15));
        askAboutAllThatWasTaken();
        Provider.giveBack(id, 300);
        server.clock().advance(SOME_HOURS);
        askAboutAllThatWasTaken();
        assertThat(server.order(id).get("refunded").longValue()).isEqualTo(500);
    }

    /** A sweep takes so many only. */
    private void askAboutAllThatWasTaken() {
        long found;
        do {
            found = OrderServer.json(server.sweep()).get("taken-payments").longValue();
        } while (found > 0);
    }

    @Test
    void saysHowMuchItFound() {
        server.clock().advance(Duration.ofMinutes(16));
        sweepEverything();
        Orders.placed("tok_authorise");
        server.clock().advance(Duration.ofMinutes(16));

        HttpResponse<String> swept = server.sweep();

        assertThat(OrderServer.json(swept).get("overdue-orders").longValue()).isEqualTo(1);
        assertThat(OrderServer.json(swept).get("unsettled-payments").longValue())
                .isZero();
    }

    private String payment(UUID id) {
        return server.text("select status from payment where order_id = :id", id);
    }

    /** A sweep takes so much only. */
    private void sweepEverything() {
        long found;
        do {
            HttpResponse<String> swept = server.sweep();
            assertThat(swept.statusCode()).isEqualTo(200);
            found = OrderServer.json(swept).get("overdue-orders").longValue()
                    + OrderServer.json(swept).get("unsettled-payments").longValue();
        } while (found > 0);
    }

    private void sweepAtOnce(int times) {
        List<CompletableFuture<HttpResponse<String>>> sweeps = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(server::sweep))
                .toList();
        assertThat(sweeps)
                .allSatisfy(sweep -> assertThat(sweep.join().statusCode()).isEqualTo(200));
    }
}
