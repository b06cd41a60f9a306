package dev.kiosk.order.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.contracts.PricedLine;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockReservedIT {

    private final OrderServer server = OrderServer.shared();

    @Test
    void takesTheMoneyAndConfirms() {
        UUID id = Orders.placed("tok_authorise");

        CloudEvent reply = server.send(Orders.reserved(id)).replied();

        assertThat(EventClient.data(reply, OrderConfirmed.class))
                .isEqualTo(new OrderConfirmed(id, 3, new OrderMoney(1925, 0, "GBP")));
        assertThat(EventClient.data(server.published(id, "dev.kiosk.payment.captured.v1"), PaymentCaptured.class)
                        .amount())
                .isEqualTo(Orders.TOTAL);
        assertThat(server.order(id).get("captured").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(server.timeline(id))
                .containsExactly("order-placed", "payment-captured", "stock-reserved", "order-confirmed");
        assertThat(Provider.captured(id)).isEqualTo(Orders.TOTAL);
    }

    @Test
    void givesADuplicateTheSameReplyAndChargesOnce() {
        UUID id = Orders.placed("tok_authorise");
        CloudEvent event = EventClient.event(Orders.reserved(id));

        CloudEvent first = server.events().send(event).replied();

        assertThat(server.events().send(event).replied()).isEqualTo(first);
        assertThat(server.events().sendStructured(event).replied()).isEqualTo(first);
        assertThat(Provider.captures(id)).isEqualTo(1);
        assertThat(server.published(id)).containsExactly("dev.kiosk.payment.captured.v1");
    }

    @Test
    void chargesOnceWhenTheSameEventComesManyTimesAtOnce() {
        UUID id = Orders.placed("tok_authorise");
        CloudEvent event = EventClient.event(Orders.reserved(id));

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 15)
                .mapToObj(i -> server.events().sendAsync(event))
                .toList();

        assertThat(responses.stream()
                        .map(response -> response.join().replied().getId())
                        .distinct())
                .hasSize(1);
        assertThat(Provider.captures(id)).isEqualTo(1);
        assertThat(Provider.payments(id)).isEqualTo(1);
        assertThat(server.published(id)).containsExactly("dev.kiosk.payment.captured.v1");
    }

    @Test
    void chargesOnceWhenTheStockIsReservedTwice() {
        UUID id = Orders.placed("tok_authorise");
        server.deliver(Orders.reserved(id));

        EventResponse second = server.send(Orders.reserved(id));

        assertThat(second.status()).isEqualTo(202);
        assertThat(Provider.captures(id)).isEqualTo(1);
    }

    @Test
    void waitsForAnOrderThatItOvertook() {
        UUID id = Ids.next();
        CloudEvent event = EventClient.event(Orders.reserved(id));

        assertThat(server.events().send(event).status()).isEqualTo(503);
        server.send(Orders.checkout(id, "tok_authorise"));

        assertThat(server.events().send(event).status()).isEqualTo(200);
    }

    @Test
    void refusesForGoodWhatViolatesTheSchema() {
        CloudEvent event = CloudEventBuilder.from(EventClient.event(Orders.reserved(Ids.next())))
                .withData("{\"orderId\": 1}".getBytes(UTF_8))
                .build();

        assertThat(server.events().send(event).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "tok_decline, card-declined",
        "tok_insufficient_funds, insufficient-funds",
        "tok_of_nobody, unknown-token"
    })
    void keepsTheOrderForAnotherMeansOfPaymentWhenTheProviderDeclines(String token, String code) {
        UUID id = Orders.placed(token);
        CloudEvent event = EventClient.event(Orders.reserved(id));

        assertThat(server.events().send(event).status()).isEqualTo(202);
        assertThat(server.events().send(event).status()).isEqualTo(202);

        assertThat(server.published(id)).containsExactly("dev.kiosk.payment.failed.v1");
        PaymentFailed told = EventClient.data(server.published(id, "dev.kiosk.payment.failed.v1"), PaymentFailed.class);
        assertThat(told.code()).isEqualTo(code);
        assertThat(told.retryUntil())
                .isEqualTo(server.order(id).get("expiresAt").stringValue());
        assertThat(server.status(id)).isEqualTo("reserved");
        assertThat(server.timeline(id)).containsExactly("order-placed", "payment-failed", "stock-reserved");
        assertThat(Provider.captures(id)).isZero();
    }

    @Test
    void cancelsAtOnceWhatNoMeansOfPaymentCanPay() {
        UUID id = Orders.placed("tok_amount_too_small");
        CloudEvent event = EventClient.event(Orders.reserved(id));

        CloudEvent reply = server.events().send(event).replied();

        assertThat(EventClient.data(reply, OrderCancelled.class))
                .isEqualTo(new OrderCancelled(id, 3, "amount-too-small", new OrderMoney(0, 0, "GBP")));
        assertThat(server.events().send(event).replied()).isEqualTo(reply);
        assertThat(EventClient.data(server.published(id, "dev.kiosk.payment.failed.v1"), PaymentFailed.class)
                        .retryUntil())
                .isNull();
        assertThat(server.order(id).get("reason").stringValue()).isEqualTo("amount-too-small");
        assertThat(Provider.captures(id)).isZero();
    }

    @Test
    void triesAgainWhenTheProviderDidNotAnswerAndDidNothing() {
        UUID id = Orders.placed("tok_timeout");
        CloudEvent event = EventClient.event(Orders.reserved(id));

        EventResponse first = server.events().send(event);
        assertThat(first.status()).isEqualTo(503);
        assertThat(server.status(id)).isEqualTo("placed");

        assertThat(server.events().send(event).replied().getType()).isEqualTo("dev.kiosk.order.confirmed.v1");
        assertThat(Provider.captures(id)).isEqualTo(1);
    }

    @Test
    void confirmsWhenTheProviderDidNotAnswerButDidIt() {
        UUID id = Orders.placed("tok_timeout_after");

        assertThat(server.send(Orders.reserved(id)).replied().getType()).isEqualTo("dev.kiosk.order.confirmed.v1");
        assertThat(Provider.captures(id)).isEqualTo(1);
    }

    @Test
    void confirmsAnOrderThatCostsNothingWithoutAPayment() {
        UUID id = Ids.next();
        server.send(new CheckoutSubmitted(
                id, "c", "GBP", List.of(new PricedLine("85123A", 6, 255)), 0, 1530, 0, 0, "tok_authorise"));

        assertThat(server.send(Orders.reserved(id)).replied().getType()).isEqualTo("dev.kiosk.order.confirmed.v1");
        assertThat(Provider.payments(id)).isZero();
        assertThat(server.published(id)).isEmpty();
    }

    @Test
    void saysOnceMoreThatTheOrderIsOffAndChargesNothing() {
        UUID id = Orders.placed("tok_authorise");
        server.deliver(new CancellationRequested(id, "changed-my-mind"));

        CloudEvent reply = server.send(Orders.reserved(id)).replied();

        assertThat(EventClient.data(reply, OrderCancelled.class))
                .isEqualTo(new OrderCancelled(id, 2, "cancelled-by-customer", new OrderMoney(0, 0, "GBP")));
        assertThat(Provider.payments(id)).isZero();
    }

    @Test
    void chargesNothingForAnOrderWhoseTimeIsOver() {
        UUID id = Orders.placed("tok_authorise");
        server.clock().advance(Duration.ofMinutes(16));

        assertThat(server.send(Orders.reserved(id)).replied().getType()).isEqualTo("dev.kiosk.order.expired.v1");
        assertThat(Provider.payments(id)).isZero();
    }

    @Test
    void sendsTheMoneyBackWhenTheOrderIsCalledOffWhileItIsPaid() {
        UUID id = Orders.placed("tok_timeout");
        CloudEvent event = EventClient.event(Orders.reserved(id));
        assertThat(server.events().send(event).status()).isEqualTo(503);
        server.deliver(new CancellationRequested(id, "changed-my-mind"));
        server.execute("update sandbox_payment set status = 'authorised' where order_id = :id", id);

        CloudEvent reply = server.deliver(event).replied();

        assertThat(reply.getType()).isEqualTo("dev.kiosk.order.cancelled.v1");
        assertThat(Provider.status(id)).isEqualTo("voided");
        assertThat(server.timeline(id)).containsExactly("order-placed", "order-cancelled", "payment-voided");
    }
}
