package dev.kiosk.order.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.OrderCancellationRefused;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CancellationRequestedIT {

    private final OrderServer server = OrderServer.shared();

    @Test
    void cancelsAnOrderThatIsNotPaid() {
        UUID id = Orders.placed("tok_authorise");
        CloudEvent event = EventClient.event(requested(id));

        assertThat(server.events().send(event).status()).isEqualTo(202);

        CloudEvent told = server.published(id, "dev.kiosk.order.cancelled.v1");
        assertThat(EventClient.data(told, OrderCancelled.class))
                .isEqualTo(new OrderCancelled(id, 2, "cancelled-by-customer", new OrderMoney(0, 0, "GBP")));
        assertThat(told.getExtension("causationid")).isEqualTo(event.getId());
        assertThat(told.getExtension("correlationid")).isEqualTo(event.getExtension("correlationid"));
        JsonNode entry = server.order(id).get("timeline").get(1);
        assertThat(entry.get("actor").stringValue()).isEqualTo("customer");
        assertThat(entry.get("why").stringValue()).isEqualTo("changed-my-mind");
    }

    @Test
    void refundsAnOrderThatIsPaid() {
        UUID id = Orders.confirmed();

        assertThat(server.send(requested(id)).status()).isEqualTo(202);

        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL);
        assertThat(EventClient.data(server.published(id, "dev.kiosk.payment.refunded.v1"), PaymentRefunded.class)
                        .amount())
                .isEqualTo(Orders.TOTAL);
        assertThat(server.status(id)).isEqualTo("cancelled");
        assertThat(server.order(id).get("refunded").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(server.timeline(id)).endsWith("order-cancelled", "payment-refunded");
    }

    @Test
    void cancelsAndRefundsOnceWhenAskedTwice() {
        UUID id = Orders.confirmed();
        CloudEvent event = EventClient.event(requested(id));

        assertThat(server.events().send(event).status()).isEqualTo(202);
        assertThat(server.events().sendStructured(event).status()).isEqualTo(202);
        assertThat(EventClient.data(server.send(requested(id)).replied(), OrderCancelled.class))
                .as("who asks again hears what came of it")
                .isEqualTo(new OrderCancelled(id, 4, "cancelled-by-customer", new OrderMoney(1925, 0, "GBP")));

        assertThat(server.published(id))
                .containsExactly(
                        "dev.kiosk.payment.captured.v1",
                        "dev.kiosk.order.cancelled.v1",
                        "dev.kiosk.payment.refunded.v1");
        assertThat(server.timeline(id)).endsWith("order-confirmed", "order-cancelled", "payment-refunded");
    }

    @Test
    void cancelsAndRefundsOnceWhenAskedManyTimesAtOnce() {
        UUID id = Orders.confirmed();
        CloudEvent event = EventClient.event(requested(id));

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 10)
                .mapToObj(i -> server.events().sendAsync(event))
                .toList();

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.join().status()).isIn(200, 202));
        assertThat(server.published(id)).hasSize(3);
        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL);
    }

    @Test
    void notesOnceThatAShippedOrderIsNotCancelled() {
        UUID id = Orders.shipped();
        CloudEvent event = EventClient.event(requested(id));

        CloudEvent reply = server.events().send(event).replied();

        assertThat(EventClient.data(reply, OrderCancellationRefused.class))
                .isEqualTo(new OrderCancellationRefused(id, "order-shipped"));
        assertThat(server.events().send(event).replied()).isEqualTo(reply);
        assertThat(server.status(id)).isEqualTo("shipped");
        assertThat(server.timeline(id)).endsWith("order-shipped", "cancellation-refused");
        assertThat(server.timeline(id)).containsOnlyOnce("cancellation-refused");
        assertThat(Provider.refunded(id)).isZero();
    }

    @Test
    void waitsForAnOrderThatItOvertook() {
        UUID id = Ids.next();
        CloudEvent event = EventClient.event(requested(id));

        assertThat(server.events().send(event).status()).isEqualTo(503);
        server.send(Orders.checkout(id, "tok_authorise"));

        assertThat(server.events().send(event).status()).isEqualTo(202);
        assertThat(server.status(id)).isEqualTo("cancelled");
    }

    @Test
    void refusesForGoodWhatViolatesTheSchema() {
        CloudEvent event = CloudEventBuilder.from(EventClient.event(requested(Ids.next())))
                .withData("{\"orderId\": \"x\", \"reason\": \"No\"}".getBytes(UTF_8))
                .build();

        assertThat(server.events().send(event).status()).isEqualTo(400);
    }

    private static CancellationRequested requested(UUID id) {
        return new CancellationRequested(id, "changed-my-mind");
    }
}
