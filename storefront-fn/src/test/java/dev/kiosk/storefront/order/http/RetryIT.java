package dev.kiosk.storefront.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.PaymentActionRequired;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.contracts.PaymentRetryRequested;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Paying by another means after a decline. */
class RetryIT {

    private static final String GOOD = "{\"paymentToken\": \"tok_authorise\"}";
    private static final String OTHER = "{\"paymentToken\": \"tok_action\"}";

    private final StorefrontServer server = StorefrontServer.shared();
    private final Shop shop = server.shop();
    private final Shop.Bought bought = shop.buy();
    private final UUID order = bought.orderId();
    private final Instant until = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MILLIS);

    @Test
    void handsTheWishOn() {
        UUID failed = declined();
        assertThat(view().text("/payment/status")).isEqualTo("failed");
        assertThat(view().text("/payment/retryUntil")).isEqualTo(until.toString());

        pay(GOOD, "a").expect(202);

        assertThat(requested()).containsExactly(new PaymentRetryRequested(order, failed, "tok_authorise"));
        assertThat(view().each("/timeline", "event"))
                .containsExactly("checkout.submitted", "payment.failed", "payment.retry-requested");
        assertThat(view().json().has("payment")).as("it is not known yet").isFalse();
    }

    @Test
    void takesTheSameWishTwiceAsOne() {
        declined();
        pay(GOOD, "a").expect(202);

        pay(GOOD, "a").expect(202);
        pay(GOOD, null).expect(202);
        pay(OTHER, "a").expectProblem(422, "idempotency-key-reused");
        pay(OTHER, "b").expectProblem(409, "payment-under-way");

        assertThat(requested()).hasSize(1);
    }

    @Test
    void takesOneOfManyWhoAskAtOnce() {
        declined();

        List<CompletableFuture<Reply>> replies = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> pay(i % 2 == 0 ? GOOD : OTHER, "key " + i)))
                .toList();

        assertThat(replies.stream().filter(reply -> reply.join().status() == 202))
                .hasSize(1);
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.join().status()).isIn(202, 409));
        assertThat(requested()).hasSize(1);
    }

    @Test
    void takesAnotherWishWhenThatFailsToo() {
        declined();
        pay(GOOD, "a").expect(202);
        UUID second = declined();

        pay(GOOD, "a").expect(202);
        assertThat(requested()).as("the first again").hasSize(1);
        pay(OTHER, "b").expect(202);

        assertThat(requested().getLast()).isEqualTo(new PaymentRetryRequested(order, second, "tok_action"));
    }

    @Test
    void takesAWishInsteadOfAnActionOfTheCustomers() {
        UUID waiting = UUID.randomUUID();
        happened(new PaymentActionRequired(order, waiting, 1925, "GBP", URI.create("https://bank.example/3ds")));

        pay(GOOD, "a").expect(202);

        assertThat(requested()).containsExactly(new PaymentRetryRequested(order, waiting, "tok_authorise"));
    }

    @Test
    void knowsTheLastWordWhicheverComesLast() {
        UUID payment = UUID.randomUUID();
        CloudEvent asked =
                at(new PaymentActionRequired(order, payment, 1925, "GBP", URI.create("https://bank.example/3ds")), 1);
        CloudEvent failed = at(new PaymentFailed(order, payment, 1925, "GBP", "authentication-failed", until), 2);

        server.events().send(failed);
        server.events().send(asked);

        assertThat(view().text("/payment/status")).isEqualTo("failed");
    }

    @Test
    void isToldOnceWhatIsSaidAgainUnderAnotherId() {
        PaymentFailed failed = new PaymentFailed(order, UUID.randomUUID(), 1925, "GBP", "card-declined", until);
        happened(failed);
        happened(failed);

        assertThat(view().each("/timeline", "event")).containsExactly("checkout.submitted", "payment.failed");
    }

    @Test
    void refusesWhereNothingIsKnownYet() {
        pay(GOOD, "a").expectProblem(409, "payment-under-way");
        happened(new PaymentCaptured(order, UUID.randomUUID(), 1925, "GBP"));
        pay(GOOD, "a").expectProblem(409, "payment-under-way");

        assertThat(requested()).isEmpty();
    }

    @Test
    void refusesForAnOrderThatWaitsForNoPayment() {
        declined();
        happened(new OrderConfirmed(order, 4));
        assertThat(pay(GOOD, "a").expectProblem(409, "order-not-payable").text("/orderStatus"))
                .isEqualTo("confirmed");

        Shop.Bought late = shop.buy();
        server.events().send(new OrderExpired(late.orderId(), 3, "confirmation-overdue"));
        shop.post(late.path() + "/payments", GOOD, Map.of("Authorization", "Bearer " + late.token()))
                .expectProblem(409, "order-not-payable");
    }

    @Test
    void refusesWhenTheTimeIsOverOrNoOtherMeansHelps() {
        happened(new PaymentFailed(
                order,
                UUID.randomUUID(),
                1925,
                "GBP",
                "card-declined",
                Instant.now().minusSeconds(1)));
        pay(GOOD, "a").expectProblem(409, "order-not-payable");
        happened(new PaymentFailed(order, UUID.randomUUID(), 1925, "GBP", "amount-too-small"));
        pay(GOOD, "a").expectProblem(409, "order-not-payable");

        assertThat(requested()).isEmpty();
    }

    @Test
    void refusesAfterAWishToCancel() {
        declined();
        shop.post(bought.path() + "/cancellation", "{}", Map.of("Authorization", "Bearer " + bought.token()))
                .expect(202);

        pay(GOOD, "a").expectProblem(409, "order-not-payable");
    }

    @Test
    void isForWhoHoldsTheAccessToken() {
        declined();

        shop.post(bought.path() + "/payments", GOOD, Map.of()).expectProblem(401, "access-token-missing");
        shop.post(bought.path() + "/payments", GOOD, Map.of("Authorization", "Bearer x"))
                .expectProblem(403, "access-token-wrong");
        pay("{}", "a").expectProblem(400, "invalid-request");
        assertThat(requested()).isEmpty();
    }

    private UUID declined() {
        UUID payment = UUID.randomUUID();
        happened(new PaymentFailed(order, payment, 1925, "GBP", "card-declined", until));
        return payment;
    }

    private Reply pay(String body, @Nullable String key) {
        String authorization = "Bearer " + bought.token();
        return shop.post(
                bought.path() + "/payments",
                body,
                key == null
                        ? Map.of("Authorization", authorization)
                        : Map.of("Authorization", authorization, "Idempotency-Key", '"' + key + '"'));
    }

    private Reply view() {
        return shop.get(bought.path(), bought.token());
    }

    private List<PaymentRetryRequested> requested() {
        return server.broker().published(order.toString()).stream()
                .filter(event -> event.getType().equals(KioskEvents.PAYMENT_RETRY_REQUESTED.name()))
                .map(event -> EventClient.data(event, PaymentRetryRequested.class))
                .toList();
    }

    private CloudEvent at(EventData data, int seconds) {
        return CloudEventBuilder.from(EventClient.event(data))
                .withTime(until.minusSeconds(60 - seconds).atOffset(ZoneOffset.UTC))
                .build();
    }

    private void happened(EventData event) {
        assertThat(server.events().send(event).status()).isEqualTo(202);
    }
}
