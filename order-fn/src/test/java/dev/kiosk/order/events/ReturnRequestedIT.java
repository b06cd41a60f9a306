package dev.kiosk.order.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderLinesCancelled;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderReturnAccepted;
import dev.kiosk.contracts.OrderReturnRecorded;
import dev.kiosk.contracts.OrderReturnRefused;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.ReturnRequested;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order is six of 85123A and one of 22423. */
class ReturnRequestedIT {

    private static final Instant AT = Instant.parse("2026-11-20T10:15:30.123Z");
    private static final List<OrderedLine> TWO = List.of(new OrderedLine("85123A", 2));

    private final OrderServer server = OrderServer.shared();

    @Test
    void writesDownOnceWhatIsToComeBack() {
        ReturnRequested wish = wish(Orders.shipped(), TWO);
        CloudEvent event = EventClient.event(wish);

        CloudEvent reply = server.events().send(event).replied();

        assertThat(EventClient.data(reply, OrderReturnRecorded.class))
                .isEqualTo(new OrderReturnRecorded(wish.orderId(), wish.returnId(), false, "damaged", TWO, AT));
        assertThat(server.events().send(event).replied()).isEqualTo(reply);
        assertThat(server.timeline(wish.orderId())).endsWith("order-shipped", "return-requested");
        assertThat(requested(wish.orderId())).containsExactly("damaged requested 85123A 2 0");
    }

    @Test
    void writesItDownOnceWhenItIsSaidManyTimesAtOnce() {
        ReturnRequested wish = wish(Orders.shipped(), TWO);
        CloudEvent event = EventClient.event(wish);

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 10)
                .mapToObj(i -> server.events().sendAsync(event))
                .toList();
        responses.forEach(CompletableFuture::join);
        server.deliver(event);

        assertThat(requested(wish.orderId())).hasSize(1);
        assertThat(server.timeline(wish.orderId())).containsOnlyOnce("return-requested");
    }

    @Test
    void refusesMoreThanTheCustomerHasNotAskedForYet() {
        UUID id = Orders.shipped();
        server.send(wish(id, List.of(new OrderedLine("85123A", 5))));
        ReturnRequested second = wish(id, TWO);

        CloudEvent reply = server.send(second).replied();

        assertThat(EventClient.data(reply, OrderReturnRefused.class))
                .isEqualTo(new OrderReturnRefused(id, second.returnId(), "not-returnable", TWO, null));
        assertThat(requested(id)).hasSize(1);
        assertThat(server.timeline(id)).endsWith("return-requested", "return-refused");
    }

    @Test
    void refusesWhatHasNotLeftTheHouse() {
        ReturnRequested wish = wish(Orders.confirmed(), TWO);

        assertThat(server.send(wish).replied().getType()).isEqualTo("dev.kiosk.order.return-refused.v1");
    }

    @Test
    void refusesWhatCameBackMeanwhile() {
        UUID id = Orders.shipped();
        takeBack(id, 5);

        assertThat(server.send(wish(id, TWO)).replied().getType()).isEqualTo("dev.kiosk.order.return-refused.v1");
    }

    @Test
    void cancelsAndRefundsAnOrderFromWhichItsCustomerWithdrawsBeforeItLeft() {
        ReturnRequested wish = withdrawal(Orders.confirmed());
        CloudEvent event = EventClient.event(wish);

        CloudEvent reply = server.events().send(event).replied();

        assertThat(EventClient.data(reply, OrderReturnRecorded.class))
                .isEqualTo(new OrderReturnRecorded(wish.orderId(), wish.returnId(), true, "withdrawn", List.of(), AT));
        assertThat(server.events().send(event).replied()).isEqualTo(reply);
        JsonNode order = server.order(wish.orderId());
        assertThat(order.get("status").stringValue()).isEqualTo("cancelled");
        assertThat(order.get("reason").stringValue()).isEqualTo("withdrawn");
        assertThat(Provider.refunded(wish.orderId())).isEqualTo(Orders.TOTAL);
        assertThat(requested(wish.orderId())).containsExactly("withdrawn done");
    }

    @Test
    void cancelsWhatHasNotLeftAndWaitsForTheRestOfAWithdrawal() {
        UUID id = Orders.confirmed();
        ship(id, 4);
        ReturnRequested wish = withdrawal(id);

        OrderReturnRecorded told = EventClient.data(server.send(wish).replied(), OrderReturnRecorded.class);

        assertThat(told.lines()).containsExactly(new OrderedLine("85123A", 4));
        OrderLinesCancelled cancelled =
                EventClient.data(server.published(id, "dev.kiosk.order.lines-cancelled.v1"), OrderLinesCancelled.class);
        assertThat(cancelled.lines()).containsExactly(new OrderedLine("85123A", 2), new OrderedLine("22423", 1));
        assertThat(cancelled.reason()).isEqualTo("withdrawn");
        assertThat(cancelled.money()).extracting(OrderMoney::refund).isEqualTo(Provider.refunded(id));
        assertThat(server.order(id).get("timeline").valueStream())
                .filteredOn(entry -> entry.get("what").stringValue().equals("lines-cancelled"))
                .extracting(entry -> entry.get("actor").stringValue())
                .containsExactly("customer");
    }

    @Test
    void waitsForAllOfAWithdrawalAfterTheOrderArrived() {
        UUID id = Orders.shipped();
        server.post("/api/orders/" + id + "/deliver", "{}");

        server.send(withdrawal(id));

        assertThat(requested(id)).containsExactly("withdrawn requested 85123A 6 0, 22423 1 0");
        assertThat(Provider.refunded(id)).isZero();
    }

    @Test
    void isAcceptedByStaffWithWhatTheCustomerIsToDo() {
        ReturnRequested wish = wish(Orders.shipped(), TWO);
        server.send(wish);
        String text = "{\"text\": \" Returns \\n\\n12 Station\\u00a0Road\"}";

        assertThat(answer(wish, "accept", text).statusCode()).isEqualTo(200);
        assertThat(answer(wish, "accept", text).statusCode()).as("again").isEqualTo(200);
        assertThat(answer(wish, "accept", "{\"text\": \"Elsewhere\"}").body()).contains("/problems/return-answered");

        List<CloudEvent> told = server.all(wish.orderId(), "dev.kiosk.order.return-accepted.v1");
        assertThat(told)
                .extracting(event -> EventClient.data(event, OrderReturnAccepted.class))
                .containsExactly(
                        new OrderReturnAccepted(wish.orderId(), wish.returnId(), TWO, "Returns\n12 Station Road"));
        assertThat(server.timeline(wish.orderId())).endsWith("return-requested", "return-accepted");
    }

    @Test
    void isRefusedByStaffUnlessItIsAWithdrawal() {
        UUID id = Orders.shipped();
        ReturnRequested wish = wish(id, TWO);
        ReturnRequested withdrawal = withdrawal(id);
        server.send(wish);
        server.send(withdrawal);

        assertThat(answer(wish, "refuse", "{\"text\": \"The seal is broken.\"}").statusCode())
                .isEqualTo(200);
        assertThat(answer(withdrawal, "refuse", "{\"text\": \"No.\"}").body())
                .contains("/problems/withdrawal-not-refusable");

        OrderReturnRefused told =
                EventClient.data(server.published(id, "dev.kiosk.order.return-refused.v1"), OrderReturnRefused.class);
        assertThat(told.explanation()).isEqualTo("The seal is broken.");
        assertThat(requested(id))
                .containsExactlyInAnyOrder("damaged refused 85123A 2 0", "withdrawn requested 85123A 4 0, 22423 1 0");
    }

    @Test
    void isDoneWhenTheGoodsAreBack() {
        UUID id = Orders.shipped();
        server.send(wish(id, TWO));

        takeBack(id, 1);
        assertThat(requested(id)).containsExactly("damaged requested 85123A 2 1");
        takeBack(id, 1);

        assertThat(requested(id)).containsExactly("damaged done 85123A 2 2");
    }

    @Test
    void isFoundWhileItsCustomerWaitsForAnAnswer() {
        ReturnRequested wish = wish(Orders.shipped(), TWO);
        String waiting = "/api/orders?returnRequested=true&q="
                + server.order(wish.orderId()).get("number").stringValue();
        assertThat(OrderServer.json(server.get(waiting)).get("items")).isEmpty();

        server.send(wish);
        assertThat(OrderServer.json(server.get(waiting)).get("items")).hasSize(1);

        answer(wish, "accept", "{\"text\": \"Leeds\"}");
        assertThat(OrderServer.json(server.get(waiting)).get("items")).isEmpty();
    }

    @Test
    void waitsForAnOrderThatItOvertook() {
        UUID id = Ids.next();
        CloudEvent event = EventClient.event(withdrawal(id));

        assertThat(server.events().send(event).status()).isEqualTo(503);
        server.send(Orders.checkout(id, "tok_authorise"));

        assertThat(server.events().send(event).status()).isEqualTo(200);
        assertThat(server.status(id)).isEqualTo("cancelled");
        assertThat(server.events()
                        .send(EventClient.event(wish(Ids.next(), TWO)))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void refusesForGoodWhatViolatesTheSchema() {
        CloudEvent nothing = EventClient.event(wish(Ids.next(), List.of()));
        CloudEvent noCode = CloudEventBuilder.from(nothing)
                .withData("{\"orderId\": \"x\", \"reason\": \"No\"}".getBytes(UTF_8))
                .build();

        assertThat(server.events().send(noCode).status()).isEqualTo(400);
        assertThat(server.events().send(nothing).status()).isEqualTo(400);
    }

    @Test
    void answersNothingThatWasNotAskedFor() {
        ReturnRequested wish = wish(Orders.shipped(), TWO);

        assertThat(answer(wish, "accept", "{\"text\": \"Leeds\"}").statusCode()).isEqualTo(404);
        assertThat(answer(wish, "accept", "{\"text\": \" \"}").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/orders/" + Ids.next() + "/requested-returns")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> answer(ReturnRequested wish, String what, String body) {
        return server.post(
                "/api/orders/" + wish.orderId() + "/requested-returns/" + wish.returnId() + "/" + what, body);
    }

    private List<String> requested(UUID id) {
        return OrderServer.json(server.get("/api/orders/" + id + "/requested-returns"))
                .get("items")
                .valueStream()
                .map(one -> (one.get("reason").stringValue() + " "
                                + one.get("status").stringValue() + " " + lines(one))
                        .strip())
                .toList();
    }

    private static String lines(JsonNode requested) {
        return String.join(
                ", ",
                requested
                        .get("lines")
                        .valueStream()
                        .map(line ->
                                line.get("sku").stringValue() + " " + line.get("quantity") + " " + line.get("back"))
                        .toList());
    }

    private void ship(UUID id, int units) {
        String parcel = "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\", \"lines\": "
                + "[{\"sku\": \"85123A\", \"quantity\": " + units + "}]}";
        assertThat(server.post("/api/orders/" + id + "/ship", parcel).statusCode())
                .isEqualTo(200);
    }

    private void takeBack(UUID id, int units) {
        String goods = "{\"reason\": \"damaged\", \"lines\": [{\"sku\": \"85123A\", \"quantity\": " + units + "}]}";
        Map<String, String> key = Map.of("Idempotency-Key", Ids.next().toString());
        assertThat(server.post("/api/orders/" + id + "/returns", goods, key).statusCode())
                .isEqualTo(200);
    }

    private static ReturnRequested wish(UUID id, List<OrderedLine> lines) {
        return new ReturnRequested(id, Ids.next(), false, "damaged", lines, AT);
    }

    private static ReturnRequested withdrawal(UUID id) {
        return new ReturnRequested(id, Ids.next(), true, "withdrawn", List.of(), AT);
    }
}
