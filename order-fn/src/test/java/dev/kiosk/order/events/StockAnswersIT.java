package dev.kiosk.order.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.Shortage;
import dev.kiosk.contracts.StockCommitted;
import dev.kiosk.contracts.StockExpired;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockRejected;
import dev.kiosk.contracts.StockReleased;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockAnswersIT {

    private final OrderServer server = OrderServer.shared();

    @Test
    void rejectsAnOrderThatIsOutOfStock() {
        UUID id = Orders.placed("tok_authorise");
        CloudEvent event = EventClient.event(rejected(id));

        CloudEvent reply = server.events().send(event).replied();

        assertThat(EventClient.data(reply, OrderRejected.class)).isEqualTo(new OrderRejected(id, 2, "out-of-stock"));
        assertThat(server.events().send(event).replied()).isEqualTo(reply);
        assertThat(server.order(id).get("reason").stringValue()).isEqualTo("out-of-stock");
        assertThat(server.timeline(id)).containsExactly("order-placed", "order-rejected");
    }

    @Test
    void rejectsACrowdOfOrdersEachOnceThoughSomeAreToldTwice() {
        List<UUID> ids =
                Stream.generate(() -> Orders.placed("tok_authorise")).limit(30).toList();

        List<CompletableFuture<EventResponse>> responses = Stream.concat(ids.stream(), ids.stream())
                .map(id -> server.events().sendAsync(EventClient.event(rejected(id))))
                .toList();

        assertThat(responses.stream().filter(response -> response.join().status() == 200))
                .hasSize(30);
        assertThat(responses.stream().filter(response -> response.join().status() == 202))
                .hasSize(30);
        assertThat(ids).allSatisfy(id -> assertThat(server.timeline(id)).hasSize(2));
    }

    @Test
    void rejectsNoOrderThatIsConfirmed() {
        UUID id = Orders.confirmed();

        assertThat(server.send(rejected(id)).status()).isEqualTo(202);
        assertThat(server.status(id)).isEqualTo("confirmed");
    }

    @Test
    void notesWhatTheStockDid() {
        UUID id = Orders.confirmed();
        CloudEvent committed = EventClient.event(new StockCommitted(id, Ids.next()));

        assertThat(server.events().send(committed).status()).isEqualTo(202);
        assertThat(server.events().send(committed).status()).isEqualTo(202);
        assertThat(server.send(released(id)).status()).isEqualTo(202);

        assertThat(server.timeline(id)).endsWith("order-confirmed", "stock-committed", "stock-released");
        assertThat(server.order(id).get("version").longValue()).isEqualTo(3);
    }

    @Test
    void expiresAnOrderThatLostItsStock() {
        UUID id = Orders.waiting();
        CloudEvent event = EventClient.event(expired(id));

        assertThat(server.events().send(event).status()).isEqualTo(202);
        assertThat(server.events().send(event).status()).isEqualTo(202);

        CloudEvent told = server.published(id, "dev.kiosk.order.expired.v1");
        assertThat(EventClient.data(told, OrderExpired.class))
                .isEqualTo(new OrderExpired(id, 3, "reservation-expired"));
        assertThat(told.getExtension("causationid")).isEqualTo(event.getId());
        assertThat(told.getExtension("correlationid")).isEqualTo(event.getExtension("correlationid"));
        assertThat(server.published(id)).containsOnlyOnce("dev.kiosk.order.expired.v1");
        assertThat(Provider.status(id)).isEqualTo("voided");
    }

    @Test
    void saysOnceMoreThatAnOrderIsConfirmedWhoseHoldRanOut() {
        UUID id = Orders.confirmed();

        CloudEvent reply = server.send(expired(id)).replied();

        assertThat(EventClient.data(reply, OrderConfirmed.class)).isEqualTo(new OrderConfirmed(id, 3));
        assertThat(server.status(id)).isEqualTo("confirmed");
        assertThat(Provider.refunded(id)).isZero();
    }

    @Test
    void cancelsAConfirmedOrderWhoseStockIsSoldAndRefundsIt() {
        UUID id = Orders.confirmed();

        assertThat(server.send(sold(id)).status()).isEqualTo(202);

        assertThat(EventClient.data(server.published(id, "dev.kiosk.order.cancelled.v1"), OrderCancelled.class))
                .isEqualTo(new OrderCancelled(id, 4, "reservation-expired", new OrderMoney(1925, 1925, "GBP")));
        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL);
        assertThat(server.published(id)).contains("dev.kiosk.payment.refunded.v1");
        assertThat(server.order(id).get("refunded").longValue()).isEqualTo(Orders.TOTAL);
    }

    @Test
    void leavesAnOrderThatIsShippedAlone() {
        UUID id = Orders.shipped();

        assertThat(server.send(expired(id)).status()).isEqualTo(202);
        assertThat(server.send(sold(id)).status()).isEqualTo(202);
        assertThat(server.status(id)).isEqualTo("shipped");
    }

    @Test
    void expiresOnceWhenToldManyTimesAtOnce() {
        UUID id = Orders.confirmed();

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 10)
                .mapToObj(i -> server.events().sendAsync(EventClient.event(sold(id))))
                .toList();

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.join().status()).isEqualTo(202));
        assertThat(server.published(id)).containsOnlyOnce("dev.kiosk.order.cancelled.v1");
        assertThat(server.published(id)).containsOnlyOnce("dev.kiosk.payment.refunded.v1");
        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL);
    }

    static Stream<EventData> answers() {
        UUID unknown = Ids.next();
        return Stream.of(
                rejected(unknown), new StockCommitted(unknown, Ids.next()), released(unknown), expired(unknown));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void waitsForAnOrderThatItOvertook(EventData answer) {
        assertThat(server.send(answer).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void refusesForGoodWhatViolatesTheSchema(EventData answer) {
        CloudEvent event = CloudEventBuilder.from(EventClient.event(answer))
                .withData("{}".getBytes(UTF_8))
                .build();

        assertThat(server.events().send(event).status()).isEqualTo(400);
    }

    private static StockRejected rejected(UUID id) {
        return new StockRejected(id, List.of(new Shortage("85123A", 6, 2)));
    }

    private static StockReleased released(UUID id) {
        return new StockReleased(id, Ids.next(), List.of(new StockLine("85123A", 6, 10, 1)));
    }

    private static StockExpired expired(UUID id) {
        return new StockExpired(id, Ids.next(), List.of(new StockLine("85123A", 6, 10, 1)), false);
    }

    private static StockExpired sold(UUID id) {
        return new StockExpired(id, Ids.next(), List.of(new StockLine("85123A", 6, 0, 1)), true);
    }
}
