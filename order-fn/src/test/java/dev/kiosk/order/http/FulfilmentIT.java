package dev.kiosk.order.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order is six of 85123A and one of 22423. */
class FulfilmentIT {

    private final OrderServer server = OrderServer.shared();

    @Test
    void shipsParcelByParcelAndDeliversTheWhole() {
        UUID id = Orders.confirmed();

        assertThat(ship(id, "RM1", "[{\"sku\": \"85123A\", \"quantity\": 4}]").statusCode())
                .isEqualTo(200);
        assertThat(server.status(id)).isEqualTo("shipped");
        assertThat(deliver(id).statusCode()).isEqualTo(409);
        assertThat(ship(id, "RM2", "null").statusCode()).isEqualTo(200);

        assertThat(shipped(id))
                .extracting(OrderShipped::lines, OrderShipped::remaining)
                .containsExactly(
                        tuple(
                                List.of(new OrderedLine("85123A", 4)),
                                List.of(new OrderedLine("85123A", 2), new OrderedLine("22423", 1))),
                        tuple(List.of(new OrderedLine("85123A", 2), new OrderedLine("22423", 1)), List.of()));
        assertThat(fulfilment(id)).containsExactly("85123A 6 6 0", "22423 1 1 0");
        assertThat(server.order(id).get("tracking").stringValue()).isEqualTo("RM2");
        assertThat(deliver(id).statusCode()).isEqualTo(200);
    }

    @Test
    void recordsAParcelOnceHoweverItsNumberIsPasted() {
        UUID id = Orders.confirmed();
        String two = "[{\"sku\": \"85123A\", \"quantity\": 2}]";
        ship(id, "RM 1", two);

        assertThat(ship(id, "\u200bRM\u00a01\u00a0", two).statusCode()).isEqualTo(409);

        assertThat(shipped(id)).hasSize(1);
        assertThat(server.order(id).get("tracking").stringValue()).isEqualTo("RM 1");
    }

    @Test
    void shipsNoMoreThanWasOrderedHoweverManyShipAtOnce() {
        UUID id = Orders.confirmed();

        List<CompletableFuture<HttpResponse<String>>> responses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> ship(id, "RM" + i, "[{\"sku\": \"85123A\", \"quantity\": 2}]")))
                .toList();

        assertThat(responses.stream().filter(response -> response.join().statusCode() == 200))
                .hasSize(3);
        assertThat(responses.stream().map(CompletableFuture::join).filter(response -> response.statusCode() == 422))
                .hasSize(3)
                .allSatisfy(response -> assertThat(response.body()).contains("/problems/too-many-units"));
        assertThat(fulfilment(id)).containsExactly("85123A 6 6 0", "22423 1 0 0");
    }

    @Test
    void shipsNothingWhereTheLinesAreMisspelt() {
        UUID id = Orders.confirmed();

        HttpResponse<String> response = server.post(
                "/api/orders/" + id + "/ship",
                "{\"carrier\": \"royal-mail\", \"tracking\": \"RM1\","
                        + " \"line\": [{\"sku\": \"85123A\", \"quantity\": 4}]}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("line is unknown; the nearest that is known is lines");
        assertThat(fulfilment(id)).containsExactly("85123A 6 0 0", "22423 1 0 0");
    }

    @Test
    void shipsAParcelOnce() {
        UUID id = Orders.confirmed();
        String two = "[{\"sku\": \"85123A\", \"quantity\": 2}]";
        ship(id, "RM1", two);

        assertThat(ship(id, "RM1", two).statusCode()).isEqualTo(409);
        assertThat(fulfilment(id)).containsExactly("85123A 6 2 0", "22423 1 0 0");
    }

    @Test
    void takesBackWhatWasShippedAndTellsTheStock() {
        UUID id = Orders.shipped();

        HttpResponse<String> response = takeBack(id, "a", "[{\"sku\": \"85123A\", \"quantity\": 2}]");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.status(id)).isEqualTo("shipped");
        OrderReturned told = EventClient.data(server.published(id, "dev.kiosk.order.returned.v1"), OrderReturned.class);
        assertThat(told).isEqualTo(new OrderReturned(id, 5, "damaged", List.of(new OrderedLine("85123A", 2))));
        assertThat(server.timeline(id)).endsWith("order-shipped", "order-returned");
        assertThat(fulfilment(id)).containsExactly("85123A 6 6 2", "22423 1 1 0");
    }

    @Test
    void takesBackOnceWhatIsToldTwice() {
        UUID id = Orders.shipped();
        String two = "[{\"sku\": \"85123A\", \"quantity\": 2}]";
        takeBack(id, "a", two);

        assertThat(takeBack(id, "a", two).statusCode()).isEqualTo(200);
        assertThat(server.published(id)).containsOnlyOnce("dev.kiosk.order.returned.v1");
        assertThat(fulfilment(id)).containsExactly("85123A 6 6 2", "22423 1 1 0");
    }

    @Test
    void takesBackNoMoreThanWasShipped() {
        UUID id = Orders.confirmed();
        ship(id, "RM1", "[{\"sku\": \"85123A\", \"quantity\": 2}]");

        assertThat(takeBack(id, "a", "[{\"sku\": \"85123A\", \"quantity\": 3}]").statusCode())
                .isEqualTo(422);
        assertThat(takeBack(id, "b", "[{\"sku\": \"22423\", \"quantity\": 1}]").statusCode())
                .isEqualTo(422);
        assertThat(takeBack(id, "a", "[{\"sku\": \"85123A\", \"quantity\": 2}]").statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesBackAWholeOrderThatWasRefunded() {
        UUID id = Orders.shipped();
        server.post(
                "/api/orders/" + id + "/refunds",
                "{\"amount\": " + Orders.TOTAL + ", \"reason\": \"returned\"}",
                Map.of("Idempotency-Key", "a"));
        assertThat(server.status(id)).isEqualTo("refunded");

        assertThat(takeBack(id, "a", "[{\"sku\": \"85123A\", \"quantity\": 6}, {\"sku\": \"22423\", \"quantity\": 1}]")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.status(id)).isEqualTo("refunded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "[{\"sku\": \"85123A\", \"quantity\": 0}]",
                "[{\"quantity\": 1}]",
                "[{\"sku\": \"85123A\", \"quantity\": 1}, {\"sku\": \"85123A\", \"quantity\": 1}]"
            })
    void refusesWhatIsNoReturn(String lines) {
        assertThat(takeBack(Orders.shipped(), "a", lines).statusCode()).isEqualTo(400);
    }

    @Test
    void takesNothingBackThatNeverLeft() {
        String one = "[{\"sku\": \"22423\", \"quantity\": 1}]";

        assertThat(takeBack(Orders.confirmed(), "a", one).statusCode()).isEqualTo(409);
        assertThat(takeBack(Ids.next(), "a", one).statusCode()).isEqualTo(404);
        assertThat(server.get("/api/orders/" + Ids.next() + "/fulfilment").statusCode())
                .isEqualTo(404);
    }

    private List<OrderShipped> shipped(UUID id) {
        return server.all(id, "dev.kiosk.order.shipped.v1").stream()
                .map(event -> EventClient.data(event, OrderShipped.class))
                .toList();
    }

    private HttpResponse<String> ship(UUID id, String tracking, String lines) {
        return server.post(
                "/api/orders/" + id + "/ship",
                "{\"carrier\": \"Royal Mail\", \"tracking\": \"" + tracking + "\", \"lines\": " + lines + "}");
    }

    private HttpResponse<String> deliver(UUID id) {
        return server.post("/api/orders/" + id + "/deliver", "");
    }

    private HttpResponse<String> takeBack(UUID id, String key, String lines) {
        return server.post(
                "/api/orders/" + id + "/returns",
                "{\"reason\": \"damaged\", \"lines\": " + lines + "}",
                Map.of("Idempotency-Key", key));
    }

    /** Each line: SKU, ordered, shipped, returned. */
    private List<String> fulfilment(UUID id) {
        return OrderServer.json(server.get("/api/orders/" + id + "/fulfilment"))
                .get("lines")
                .valueStream()
                .map(line -> line.get("sku").stringValue() + " "
                        + line.get("quantity").intValue() + " "
                        + line.get("shipped").intValue() + " "
                        + line.get("returned").intValue())
                .toList();
    }
}
