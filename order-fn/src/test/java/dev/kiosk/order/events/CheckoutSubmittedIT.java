package dev.kiosk.order.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.GoldenEvents;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PricedLine;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CheckoutSubmittedIT {

    private final OrderServer server = OrderServer.shared();
    private final UUID id = Ids.next();

    @Test
    void placesAnOrderAndAsksForItsStock() {
        CloudEvent event = EventClient.event(Orders.checkout(id, "tok_authorise"));

        CloudEvent reply = server.events().send(event).replied();

        OrderPlaced placed = EventClient.data(reply, OrderPlaced.class);
        assertThat(placed.orderId()).isEqualTo(id);
        assertThat(placed.version()).isEqualTo(1);
        assertThat(placed.lines()).containsExactly(new OrderedLine("85123A", 6), new OrderedLine("22423", 1));
        assertThat(placed.expiresAt())
                .isCloseTo(server.clock().instant().plus(Duration.ofMinutes(15)), within(30, ChronoUnit.SECONDS));
        assertThat(reply.getExtension("causationid")).isEqualTo(event.getId());
    }

    @Test
    void keepsWhatWasOrderedAndForHowMuch() {
        server.send(Orders.checkout(id, "tok_authorise"));

        JsonNode order = server.order(id);
        assertThat(order.get("status").stringValue()).isEqualTo("placed");
        assertThat(order.get("customerRef").stringValue()).isEqualTo("customer-" + id);
        assertThat(order.get("currency").stringValue()).isEqualTo("GBP");
        assertThat(order.get("total").longValue()).isEqualTo(1925);
        assertThat(order.get("discount").longValue()).isEqualTo(100);
        assertThat(order.get("shipping").longValue()).isEqualTo(395);
        assertThat(order.get("tax").longValue()).isZero();
        assertThat(order.get("captured").longValue()).isZero();
        assertThat(order.get("lines").get(0).toString())
                .isEqualTo("{\"sku\":\"85123A\",\"quantity\":6,\"unitPrice\":255}");
        assertThat(order.get("timeline").get(0).get("actor").stringValue()).isEqualTo("customer");
        assertThat(order.has("reason")).isFalse();
        assertThat(server.timeline(id)).containsExactly("order-placed");
    }

    @Test
    void givesADuplicateTheSameReplyInEitherModeAndNoSecondOrder() {
        CloudEvent event = EventClient.event(Orders.checkout(id, "tok_authorise"));

        CloudEvent first = server.events().send(event).replied();

        assertThat(server.events().send(event).replied()).isEqualTo(first);
        assertThat(server.events().sendStructured(event).replied()).isEqualTo(first);
        assertThat(server.timeline(id)).hasSize(1);
    }

    @Test
    void placesOneOrderWhenTheSameCheckoutComesManyTimesAtOnce() {
        CloudEvent event = EventClient.event(Orders.checkout(id, "tok_authorise"));

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 20)
                .mapToObj(i -> server.events().sendAsync(event))
                .toList();

        assertThat(responses.stream()
                        .map(response -> response.join().replied().getId())
                        .distinct())
                .hasSize(1);
        assertThat(server.timeline(id)).hasSize(1);
    }

    @Test
    void hasNothingToSayToAnotherCheckoutOfTheSameOrder() {
        server.send(Orders.checkout(id, "tok_authorise"));

        EventResponse second = server.send(Orders.checkout(id, "tok_decline"));

        assertThat(second.status()).isEqualTo(202);
        assertThat(server.order(id).get("lines")).hasSize(2);
        assertThat(server.timeline(id)).hasSize(1);
    }

    @Test
    void placesACrowdOfOrdersEachWithItsOwnLines() {
        List<UUID> ids = Stream.generate(Ids::next).limit(150).toList();

        List<CompletableFuture<EventResponse>> responses = ids.stream()
                .map(order -> server.events().sendAsync(EventClient.event(Orders.checkout(order, "tok_authorise"))))
                .toList();

        assertThat(responses.stream()
                        .map(response ->
                                UUID.fromString(response.join().replied().getSubject())))
                .isEqualTo(ids);
        assertThat(ids)
                .allSatisfy(
                        order -> assertThat(server.count("select count(*) from order_line where order_id = :id", order))
                                .isEqualTo(2));
    }

    @Test
    void refusesForGoodACheckoutThatDoesNotAddUpAndNoneOfItsNeighbours() {
        CheckoutSubmitted wrong = new CheckoutSubmitted(
                id, "c", "GBP", List.of(new PricedLine("85123A", 6, 255)), 395, 0, 0, 1, "tok_authorise");
        UUID neighbour = Ids.next();
        CompletableFuture<EventResponse> refused = server.events().sendAsync(EventClient.event(wrong));
        CompletableFuture<EventResponse> taken =
                server.events().sendAsync(EventClient.event(Orders.checkout(neighbour, "tok_authorise")));

        assertThat(refused.join().status()).isEqualTo(422);
        assertThat(taken.join().status()).isEqualTo(200);
        assertThat(server.get("/api/orders/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesForGoodWhatViolatesTheSchema() {
        CloudEvent event = CloudEventBuilder.from(EventClient.event(Orders.checkout(id, "tok_authorise")))
                .withData("{\"orderId\": \"1\"}".getBytes(UTF_8))
                .build();

        assertThat(server.events().send(event).status()).isEqualTo(400);
    }

    @Test
    void understandsTheGoldenExample() {
        CloudEvent event = CloudEventBuilder.from(EventClient.event(Orders.checkout(id, "tok_authorise")))
                .withData(GoldenEvents.json(KioskEvents.CHECKOUT_SUBMITTED).getBytes(UTF_8))
                .build();

        assertThat(server.events().send(event).status()).isEqualTo(200);
    }
}
