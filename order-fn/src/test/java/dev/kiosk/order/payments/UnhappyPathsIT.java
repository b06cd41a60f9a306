package dev.kiosk.order.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with money, and how it ends. */
class UnhappyPathsIT {

    private static final Duration PAST_EXPIRY = Duration.ofMinutes(16);
    private static final Duration HOUR = Duration.ofHours(1);

    private final OrderServer server = OrderServer.shared();

    @AfterEach
    void comeBack() {
        outage(Duration.ZERO);
    }

    @Test
    void waitsForAnotherMeansOfPaymentWhenWhatIsHeldCannotBeTaken() {
        UUID id = Orders.placed("tok_capture_refused");

        server.deliver(Orders.reserved(id));

        assertThat(EventClient.data(server.published(id, "dev.kiosk.payment.failed.v1"), PaymentFailed.class)
                        .code())
                .isEqualTo("capture-refused");
        assertThat(server.status(id)).isEqualTo("reserved");
        assertThat(Provider.status(id)).isEqualTo("declined");
        assertThat(Provider.captures(id)).isZero();
    }

    @Test
    void takesMoneyOnceWhoseTakingWasNotAnswered() {
        UUID without = Orders.placed("tok_capture_timeout");
        UUID with = Orders.placed("tok_capture_timeout_after");
        CloudEvent event = EventClient.event(Orders.reserved(without));
        assertThat(server.events().send(event).status()).isEqualTo(503);

        assertThat(server.deliver(event).replied().getType()).isEqualTo("dev.kiosk.order.confirmed.v1");
        assertThat(server.send(Orders.reserved(with)).replied().getType()).isEqualTo("dev.kiosk.order.confirmed.v1");

        assertThat(Provider.captures(without)).isEqualTo(1);
        assertThat(Provider.captures(with)).isEqualTo(1);
    }

    @Test
    void voidsByItselfWhatIsAuthorisedAfterTheOrderExpired() {
        UUID id = Orders.waiting();
        outage(HOUR);
        server.clock().advance(PAST_EXPIRY);
        sweep();
        assertThat(server.status(id)).isEqualTo("expired");
        outage(Duration.ZERO);
        Provider.act(id, "authorised");
        server.clock().advance(HOUR);

        sweep();

        assertThat(Provider.status(id)).isEqualTo("voided");
        assertThat(server.timeline(id)).endsWith("order-expired", "payment-voided");
        assertThat(Provider.captures(id)).isZero();
    }

    @Test
    void outlivesAProviderThatIsDownForAnHour() {
        UUID paid = Orders.confirmed();
        UUID pending = Orders.placed("tok_authorise");
        UUID waiting = Orders.waiting();
        outage(HOUR);

        assertThat(server.send(Orders.reserved(pending)).status()).isEqualTo(503);
        server.deliver(new CancellationRequested(paid, "changed-my-mind"));
        assertThat(server.status(paid)).isEqualTo("cancelled");
        assertThat(Provider.refunded(paid)).isZero();
        for (int quarters = 0; quarters < 3; quarters++) {
            server.clock().advance(PAST_EXPIRY);
            sweep();
        }
        assertThat(server.status(pending)).isEqualTo("expired");
        assertThat(server.status(waiting)).isEqualTo("expired");
        server.clock().advance(HOUR);
        sweep();

        assertThat(Provider.refunded(paid)).isEqualTo(Orders.TOTAL);
        assertThat(Provider.payments(pending)).isZero();
        assertThat(Provider.status(waiting)).isEqualTo("voided");
        assertThat(Stream.of(paid, pending, waiting).map(this::payment))
                .containsExactly("refunded", "voided", "voided");
        assertThat(server.deliver(Orders.reserved(pending)).replied().getType())
                .isEqualTo("dev.kiosk.order.expired.v1");
    }

    @Test
    void eitherExpiresOrIsCancelledAndKeepsNoMoney() {
        List<UUID> ids = Stream.generate(Orders::waiting).limit(10).toList();
        server.clock().advance(PAST_EXPIRY);

        Stream<Runnable> cancels =
                ids.stream().map(id -> () -> server.deliver(new CancellationRequested(id, "changed-my-mind")));
        Stream<Runnable> sweeps = Stream.of(this::sweep, this::sweep, this::sweep);
        CompletableFuture.allOf(Stream.concat(cancels, sweeps)
                        .map(CompletableFuture::runAsync)
                        .toArray(CompletableFuture[]::new))
                .join();
        server.clock().advance(HOUR);
        sweep();

        assertThat(ids).allSatisfy(id -> {
            assertThat(server.published(id).stream()
                            .filter(type -> type.endsWith("cancelled.v1") || type.endsWith("expired.v1")))
                    .hasSize(1);
            assertThat(Provider.status(id)).isEqualTo("voided");
        });
    }

    private String payment(UUID id) {
        return server.text("select status from payment where order_id = :id", id);
    }

    private void outage(Duration time) {
        assertThat(server.post("/sandbox/outage?seconds=" + time.toSeconds(), "")
                        .statusCode())
                .isEqualTo(204);
    }

    private void sweep() {
        assertThat(server.sweep().statusCode()).isEqualTo(200);
    }
}
