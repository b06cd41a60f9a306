package dev.kiosk.order.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.PaymentActionRequired;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.contracts.PaymentRetryRequested;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A customer whose card was declined pays by another. */
class PaymentRetryRequestedIT {

    private static final String FAILED = "dev.kiosk.payment.failed.v1";
    private static final String ACTION = "dev.kiosk.payment.action-required.v1";

    private final OrderServer server = OrderServer.shared();

    @Test
    void confirmsAnOrderThatIsPaidByAnotherMeans() {
        UUID id = declined();
        CloudEvent event = EventClient.event(new PaymentRetryRequested(id, attempt(id), "tok_authorise"));

        CloudEvent reply = server.events().send(event).replied();

        assertThat(EventClient.data(reply, OrderConfirmed.class))
                .isEqualTo(new OrderConfirmed(id, 4, new OrderMoney(1925, 0, "GBP")));
        assertThat(reply.getExtension("causationid")).isEqualTo(event.getId());
        assertThat(server.events().send(event).replied()).isEqualTo(reply);
        assertThat(server.timeline(id))
                .containsExactly(
                        "order-placed",
                        "payment-failed",
                        "stock-reserved",
                        "payment-retried",
                        "payment-captured",
                        "order-confirmed");
        assertThat(Provider.captures(id)).isEqualTo(1);
        assertThat(server.order(id).get("captured").longValue()).isEqualTo(Orders.TOTAL);
    }

    @Test
    void waitsAsOftenAsItTakes() {
        UUID id = declined();
        for (int tries = 1; tries <= 3; tries++) {
            CloudEvent event = EventClient.event(new PaymentRetryRequested(id, attempt(id), "tok_insufficient_funds"));
            assertThat(server.events().send(event).status()).isEqualTo(202);
            CloudEvent told = server.all(id, FAILED).get(tries);
            assertThat(told.getExtension("causationid")).isEqualTo(event.getId());
            assertThat(EventClient.data(told, PaymentFailed.class).paymentId()).isEqualTo(attempt(id));
        }

        server.deliver(new PaymentRetryRequested(id, attempt(id), "tok_authorise"));

        assertThat(server.status(id)).isEqualTo("confirmed");
        assertThat(server.timeline(id).stream().filter("payment-retried"::equals))
                .hasSize(4);
        assertThat(Provider.payments(id))
                .as("attempts, each with a key of its own")
                .isEqualTo(5);
        assertThat(Provider.captures(id)).isEqualTo(1);
    }

    @Test
    void paysOnceWhenManyTryAtOnce() {
        UUID id = declined();
        UUID failed = attempt(id);

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 8)
                .mapToObj(i -> server.events()
                        .sendAsync(EventClient.event(new PaymentRetryRequested(id, failed, "tok_authorise"))))
                .toList();

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.join().status()).isIn(200, 409));
        assertThat(server.status(id)).isEqualTo("confirmed");
        assertThat(Provider.captures(id)).isEqualTo(1);
        assertThat(Provider.payments(id)).isEqualTo(2);
    }

    @Test
    void saysAgainHowTheNextAttemptStandsToWhoFollowsAnEarlierOne() {
        UUID id = declined();
        UUID first = attempt(id);
        server.deliver(new PaymentRetryRequested(id, first, "tok_insufficient_funds"));

        CloudEvent late = server.send(new PaymentRetryRequested(id, first, "tok_authorise"))
                .replied();

        PaymentFailed told = EventClient.data(late, PaymentFailed.class);
        assertThat(told.paymentId()).isEqualTo(attempt(id));
        assertThat(told.code()).isEqualTo("insufficient-funds");
        assertThat(Provider.payments(id)).isEqualTo(2);
        assertThat(server.status(id)).isEqualTo("reserved");
    }

    @Test
    void asksTheCustomerIfTheOtherMeansWantsThat() {
        UUID id = declined();

        assertThat(server.send(new PaymentRetryRequested(id, attempt(id), "tok_action"))
                        .status())
                .isEqualTo(202);

        PaymentActionRequired told = EventClient.data(server.published(id, ACTION), PaymentActionRequired.class);
        assertThat(told.paymentId()).isEqualTo(attempt(id));
        CloudEvent again = server.send(new PaymentRetryRequested(id, UUID.randomUUID(), "tok_authorise"))
                .replied();
        assertThat(EventClient.data(again, PaymentActionRequired.class)).isEqualTo(told);
    }

    @Test
    void letsGoOfAnAttemptThatWaitsForItsCustomer() {
        UUID id = Orders.waiting();
        String ref = Provider.ref(id);

        CloudEvent reply = server.deliver(new PaymentRetryRequested(id, attempt(id), "tok_authorise"))
                .replied();

        assertThat(reply.getType()).isEqualTo("dev.kiosk.order.confirmed.v1");
        assertThat(server.published(id)).doesNotContain(FAILED);
        assertThat(server.post("/sandbox/payments/" + ref + "/complete", "").statusCode())
                .isEqualTo(200);
        assertThat(Provider.statuses(id)).containsExactly("voided", "captured");
        assertThat(Provider.captures(id)).isEqualTo(1);
    }

    @Test
    void keepsThePaymentThatTheCustomerHasJustAgreedTo() {
        UUID id = Orders.waiting();
        UUID waiting = attempt(id);
        server.post("/sandbox/payments/" + Provider.ref(id) + "/complete", "");

        CloudEvent reply = server.deliver(new PaymentRetryRequested(id, waiting, "tok_authorise"))
                .replied();

        assertThat(EventClient.data(reply, OrderConfirmed.class).orderId()).isEqualTo(id);
        assertThat(Provider.payments(id)).isEqualTo(1);
        assertThat(Provider.captures(id)).isEqualTo(1);
    }

    @Test
    void voidsWhatAnEarlierAttemptIsAuthorisedForLate() {
        UUID id = declined();
        String earlier = Provider.ref(id);
        server.deliver(new PaymentRetryRequested(id, attempt(id), "tok_authorise"));
        Provider.becomes(earlier, "authorised");

        assertThat(server.send(new PaymentNotified("sandbox", earlier, "payment.authorised", id))
                        .status())
                .isEqualTo(202);

        assertThat(Provider.statuses(id)).containsExactly("voided", "captured");
        assertThat(server.timeline(id)).endsWith("order-confirmed", "earlier-payment-voided");
        assertThat(server.status(id)).isEqualTo("confirmed");
        assertThat(server.order(id).get("refunded").longValue()).isZero();
    }

    @Test
    void findsWhatAnEarlierAttemptIsAuthorisedForAlthoughNobodyTold() {
        UUID id = declined();
        Provider.becomes(Provider.ref(id), "authorised");
        server.deliver(new PaymentRetryRequested(id, attempt(id), "tok_authorise"));
        server.clock().advance(Duration.ofSeconds(11));

        server.sweep();
        server.sweep();

        assertThat(Provider.statuses(id)).containsExactly("voided", "captured");
        assertThat(server.timeline(id)).containsOnlyOnce("earlier-payment-voided");
    }

    @Test
    void triesAgainWhenTheProviderDidNotAnswer() {
        UUID id = declined();
        CloudEvent event = EventClient.event(new PaymentRetryRequested(id, attempt(id), "tok_timeout"));

        assertThat(server.events().send(event).status()).isEqualTo(503);
        assertThat(server.deliver(event).replied().getType()).isEqualTo("dev.kiosk.order.confirmed.v1");

        assertThat(Provider.captures(id)).isEqualTo(1);
        assertThat(Provider.payments(id)).isEqualTo(2);
    }

    @Test
    void isCancelledByTheCustomerInsteadWhoIsToldSo() {
        UUID id = declined();
        UUID failed = attempt(id);
        server.deliver(new CancellationRequested(id, "changed-my-mind"));

        CloudEvent reply = server.send(new PaymentRetryRequested(id, failed, "tok_authorise"))
                .replied();

        assertThat(EventClient.data(reply, OrderCancelled.class))
                .isEqualTo(new OrderCancelled(id, 3, "cancelled-by-customer", new OrderMoney(0, 0, "GBP")));
        assertThat(Provider.payments(id)).isEqualTo(1);
    }

    @Test
    void expiresWhenItsTimeIsOver() {
        UUID id = declined();
        server.execute("update orders set expires_at = now() - interval '1 s' where id = :id", id);

        CloudEvent reply = server.send(new PaymentRetryRequested(id, attempt(id), "tok_authorise"))
                .replied();

        assertThat(EventClient.data(reply, OrderExpired.class))
                .isEqualTo(new OrderExpired(id, 3, "confirmation-overdue", new OrderMoney(0, 0, "GBP")));
        assertThat(Provider.payments(id)).isEqualTo(1);
    }

    @Test
    void waitsForAnOrderThatItOvertook() {
        assertThat(server.send(new PaymentRetryRequested(Ids.next(), Ids.next(), "tok_authorise"))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void refusesForGoodWhatViolatesTheSchema() {
        CloudEvent event = CloudEventBuilder.from(
                        EventClient.event(new PaymentRetryRequested(Ids.next(), Ids.next(), "tok_authorise")))
                .withData("{\"orderId\": 1}".getBytes(UTF_8))
                .build();

        assertThat(server.events().send(event).status()).isEqualTo(400);
    }

    private UUID declined() {
        UUID id = Orders.placed("tok_decline");
        assertThat(server.deliver(Orders.reserved(id)).status()).isEqualTo(202);
        return id;
    }

    /** The last. */
    private UUID attempt(UUID id) {
        return UUID.fromString(server.text("select cast(id as text) from payment where order_id = :id", id));
    }
}
