package dev.kiosk.storefront.order.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentActionRequired;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.contracts.Shortage;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockRejected;
import dev.kiosk.contracts.StockReserved;
import dev.kiosk.contracts.StorefrontNoted;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderEventsIT {

    private static final UUID PAYMENT = new UUID(7, 7);

    private final StorefrontServer server = StorefrontServer.shared();
    private final EventClient events = server.events();
    private final Shop.Bought bought = server.shop().buy();
    private final UUID order = bought.orderId();

    @Test
    void followsAnOrderFromClickToParcel() {
        assertThat(statusAfter(placed())).isEqualTo("placed");
        assertThat(statusAfter(reserved())).isEqualTo("reserved");
        assertThat(statusAfter(new PaymentCaptured(order, PAYMENT, 1925, "GBP")))
                .isEqualTo("reserved");
        assertThat(statusAfter(new OrderConfirmed(order, 3))).isEqualTo("confirmed");
        assertThat(statusAfter(shipped())).isEqualTo("shipped");
        assertThat(statusAfter(new OrderDelivered(order, 5))).isEqualTo("delivered");
        assertThat(order().each("/timeline", "event"))
                .containsExactly(
                        "checkout.submitted",
                        "order.placed",
                        "inventory.reserved",
                        "payment.captured",
                        "order.confirmed",
                        "order.shipped",
                        "order.delivered");
        assertThat(order().text("/timeline/5/detail")).isEqualTo("Royal Mail RM123456789GB");
    }

    @Test
    void tellsWhyNot() {
        assertThat(statusAfter(new StockRejected(order, List.of(new Shortage("A", 6, 2)))))
                .isEqualTo("submitted");
        assertThat(statusAfter(new OrderRejected(order, 2, "out-of-stock"))).isEqualTo("rejected");
        assertThat(order().each("/timeline", "detail")).containsExactly("", "A", "out-of-stock");
    }

    @Test
    void showsWhatThePaymentWants() {
        send(new PaymentActionRequired(order, PAYMENT, 1925, "GBP", URI.create("https://pay.example/3ds/1")));
        send(new PaymentFailed(order, PAYMENT, 1925, "GBP", "card-declined"));

        assertThat(order().each("/timeline", "detail"))
                .containsExactly("", "https://pay.example/3ds/1", "card-declined");
    }

    @Test
    void isRefundedWhenAllOfItIs() {
        send(new OrderDelivered(order, 5));

        assertThat(statusAfter(new PaymentRefunded(order, PAYMENT, 1925 - 5, "GBP")))
                .isEqualTo("delivered");
        assertThat(statusAfter(new PaymentRefunded(order, PAYMENT, 5, "GBP"))).isEqualTo("refunded");
    }

    @Test
    void staysCancelledWhenItsMoneyIsBack() {
        send(new OrderCancelled(order, 4, "changed-mind"));

        assertThat(statusAfter(new PaymentRefunded(order, PAYMENT, 1925, "GBP")))
                .isEqualTo("cancelled");
    }

    @Test
    void neverGoesBackwardsWhateverArrivesLast() {
        assertThat(statusAfter(shipped())).isEqualTo("shipped");
        assertThat(statusAfter(new OrderConfirmed(order, 3))).isEqualTo("shipped");
        assertThat(statusAfter(reserved())).isEqualTo("shipped");
        assertThat(statusAfter(placed())).isEqualTo("shipped");
        assertThat(order().json().at("/timeline").size()).isEqualTo(5);
    }

    @Test
    void knowsThatStockIsHeldBeforeItKnowsThatTheOrderIsPlaced() {
        assertThat(statusAfter(reserved())).isEqualTo("reserved");
        assertThat(statusAfter(placed())).isEqualTo("reserved");
        assertThat(statusAfter(new OrderExpired(order, 3, "not-confirmed-in-time")))
                .isEqualTo("expired");
    }

    @Test
    void takesADuplicateOnce() {
        CloudEvent refund = EventClient.event(new PaymentRefunded(order, PAYMENT, 1000, "GBP"));

        assertThat(events.send(refund).status()).isEqualTo(202);
        assertThat(events.sendStructured(refund).status()).isEqualTo(202);

        assertThat(order().json().at("/timeline").size()).isEqualTo(2);
        assertThat(order().text("/status")).isEqualTo("submitted");
    }

    /** Whoever said it says it again until then. */
    @Test
    void saysWhichEventsItHasAndSaysItAgainOfThoseThatComeAgain() {
        CloudEvent placed = EventClient.event(placed());
        CloudEvent reserved = EventClient.event(reserved());
        events.send(placed);
        events.send(reserved);
        server.shop().send("POST", "/sweep", "").expect(200);
        assertThat(noted()).containsOnlyOnce(placed.getId(), reserved.getId());

        events.send(placed);
        server.shop().send("POST", "/sweep", "").expect(200);

        assertThat(noted()).containsOnlyOnce(reserved.getId());
        assertThat(noted()).filteredOn(placed.getId()::equals).hasSize(2);
    }

    private List<String> noted() {
        return server.broker().published().stream()
                .filter(event -> event.getType().equals(KioskEvents.STOREFRONT_NOTED.name()))
                .flatMap(event -> EventClient.data(event, StorefrontNoted.class).eventIds().stream())
                .toList();
    }

    @Test
    void tellsOnceWhatAnOrderSaysOfItselfTwice() {
        send(placed());
        send(new OrderCancelled(order, 2, "cancelled-by-customer"));
        send(new OrderCancelled(order, 2, "cancelled-by-customer"));

        assertThat(order().each("/timeline", "event"))
                .containsExactly("checkout.submitted", "order.placed", "order.cancelled");
    }

    @Test
    void takesTheSameEventTwiceAtOnceOnce() {
        CloudEvent placed = EventClient.event(placed());
        Stream.generate(() -> events.sendAsync(placed))
                .limit(8)
                .toList()
                .forEach(answer -> assertThat(answer.join().status()).isEqualTo(202));

        assertThat(order().each("/timeline", "event")).containsExactly("checkout.submitted", "order.placed");
    }

    @Test
    void takesACrowdOfOrdersAtOnce() {
        List<Shop.Bought> crowd = Stream.generate(server.shop()::buy).limit(10).toList();
        List<CompletableFuture<EventResponse>> answers = crowd.stream()
                .flatMap(one -> Stream.of(new OrderConfirmed(one.orderId(), 3), reserved(one.orderId())))
                .map(event -> events.sendAsync(EventClient.event(event)))
                .toList();
        answers.forEach(answer -> assertThat(answer.join().status()).isEqualTo(202));

        assertThat(crowd).allSatisfy(one -> assertThat(status(one)).isEqualTo("confirmed"));
    }

    /** The broker tries again: nothing is lost where an event overtakes the order, or where a backup was restored. */
    @ParameterizedTest
    @MethodSource("newsOfAnOrderThatIsNotHere")
    void asksForAnotherTryWhereTheOrderIsNotHere(EventData event) {
        EventResponse response = events.send(event);

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    static Stream<EventData> newsOfAnOrderThatIsNotHere() {
        UUID unknown = UUID.randomUUID();
        return Stream.of(
                new OrderConfirmed(unknown, 3), reserved(unknown), new PaymentFailed(unknown, PAYMENT, 1, "GBP", "x"));
    }

    @Test
    void doesNotLetOneUnknownOrderSpoilItsNeighbours() {
        List<CompletableFuture<EventResponse>> answers = Stream.of(
                        order, UUID.randomUUID(), server.shop().buy().orderId())
                .map(id -> events.sendAsync(EventClient.event(new OrderConfirmed(id, 3))))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().status())).containsExactly(202, 503, 202);
    }

    @Test
    void deadLettersWhatViolatesItsSchema() {
        assertThat(events.send(confirmedWith("{\"orderId\": \"" + order + "\"}"))
                        .status())
                .isEqualTo(400);
        assertThat(events.send(confirmedWith("{\"orderId\": \"x\", \"version\": 3}"))
                        .status())
                .isEqualTo(400);
        assertThat(events.send(confirmedWith("{")).status()).isEqualTo(400);
        assertThat(order().text("/status")).isEqualTo("submitted");
    }

    @Test
    void deadLettersWhatItHasNoHandlerFor() {
        CloudEvent later = CloudEventBuilder.v1()
                .withId("1")
                .withSource(KioskEvents.ORDER)
                .withType("dev.kiosk.order.confirmed.v2")
                .build();

        assertThat(events.send(later).status()).isEqualTo(422);
    }

    private CloudEvent confirmedWith(String data) {
        return CloudEventBuilder.v1(EventClient.event(new OrderConfirmed(order, 3)))
                .withData(data.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private void send(EventData event) {
        EventResponse response = events.send(event);
        assertThat(response.status()).as(response.body()).isEqualTo(202);
    }

    private String statusAfter(EventData event) {
        send(event);
        return status(bought);
    }

    private String status(Shop.Bought one) {
        return server.shop().get(one.path(), one.token()).expect(200).text("/status");
    }

    private Reply order() {
        return server.shop().get(bought.path(), bought.token()).expect(200);
    }

    private OrderPlaced placed() {
        return new OrderPlaced(order, 1, List.of(new OrderedLine("A", 6)), Instant.parse("2026-01-02T10:15:00Z"));
    }

    private StockReserved reserved() {
        return reserved(order);
    }

    private static StockReserved reserved(UUID order) {
        return new StockReserved(
                order, UUID.randomUUID(), List.of(new StockLine("A", 6, 94, 2)), Instant.parse("2026-01-02T10:15:00Z"));
    }

    private OrderShipped shipped() {
        return new OrderShipped(order, 4, "Royal Mail", "RM123456789GB", List.of(new OrderedLine("A", 6)));
    }
}
