package dev.kiosk.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.contracts.PricedLine;
import dev.kiosk.fn.Ids;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OrderListIT {

    private final OrderServer server = OrderServer.shared();
    private final String customer = "customer-" + Ids.next();

    @Test
    void listsOrdersNewestFirstPageByPage() {
        List<UUID> placed = IntStream.range(0, 7).mapToObj(i -> place()).toList();

        List<UUID> listed = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = list("&limit=3" + next);
            pages.add(page.get("items").size());
            listed.addAll(ids(page));
            next = page.has("next") ? "&after=" + page.get("next").stringValue() : "";
        } while (!next.isEmpty());

        assertThat(listed).isEqualTo(placed.reversed());
        assertThat(pages).containsExactly(3, 3, 1);
    }

    @Test
    void hasNoNextPageAfterExactlyTheLast() {
        IntStream.range(0, 3).forEach(i -> place());

        assertThat(list("&limit=3").has("next")).isFalse();
    }

    @Test
    void listsWithoutLinesAndTimeline() {
        place();

        JsonNode item = list("").get("items").get(0);

        assertThat(item.has("lines")).isFalse();
        assertThat(item.has("timeline")).isFalse();
        assertThat(item.get("total").longValue()).isEqualTo(100);
        assertThat(item.get("captured").longValue()).isZero();
    }

    @Test
    void findsAnOrderByTheNumberThatPeopleCallItBy() {
        UUID order = place();
        place();
        String number = OrderNumber.of(order).toString();

        JsonNode found = called(number.toLowerCase(Locale.ROOT));

        assertThat(ids(found)).containsExactly(order);
        assertThat(found.get("items").get(0).get("number").stringValue()).isEqualTo(number);
        assertThat(ids(called(OrderNumber.of(UUID.randomUUID()).toString()))).isEmpty();
    }

    @Test
    void findsAnOrderByAnyOfItsParcels() {
        UUID order = Orders.confirmed();
        String parcel = "rm " + Ids.next().toString().substring(24);
        ship(order, parcel, "[{\"sku\": \"85123A\", \"quantity\": 2}]");
        ship(order, "last-" + order, "null");

        String typed = parcel.replace(" ", "").toUpperCase(Locale.ROOT);
        assertThat(ids(called(typed))).containsExactly(order);
        assertThat(ids(called("LAST-" + order))).containsExactly(order);
    }

    @Test
    void findsByTheNumberBesidesTheCustomers() {
        UUID theirs = place();
        UUID other = Orders.placed("tok_authorise");

        assertThat(ids(list("&q=" + OrderNumber.of(other)))).containsExactly(other, theirs);
    }

    private void ship(UUID order, String tracking, String lines) {
        assertThat(server.post(
                                "/api/orders/" + order + "/ship",
                                "{\"carrier\": \"Royal Mail\", \"tracking\": \"" + tracking + "\", \"lines\": " + lines
                                        + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void hasTheNumberThatTheDatabaseSays() {
        UUID order = place();

        assertThat(server.text("select order_number(:id)", order))
                .isEqualTo(OrderNumber.of(order).characters());
    }

    @Test
    void filtersByStatus() {
        place();
        UUID cancelled = place();
        server.deliver(new CancellationRequested(cancelled, "changed-my-mind"));

        assertThat(ids(list("&status=cancelled"))).containsExactly(cancelled);
    }

    @Test
    void filtersByTime() {
        UUID before = place();
        Instant from = Instant.parse(server.order(before).get("placedAt").stringValue());
        Instant to = from.plusMillis(1);

        assertThat(ids(list("&from=" + from + "&to=" + to))).contains(before);
        assertThat(ids(list("&to=" + from))).isEmpty();
        assertThat(ids(list("&from=" + from.plusSeconds(3600)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=many",
                "status=lost",
                "from=yesterday",
                "after=nonsense",
                "after=%25%25",
                "after=MjAyNi0wMS0wMQ"
            })
    void refusesWhatItDoesNotUnderstand(String parameter) {
        assertThat(server.get("/api/orders?" + parameter).statusCode()).isEqualTo(400);
    }

    private UUID place() {
        UUID id = Ids.next();
        List<PricedLine> lines = List.of(new PricedLine("22423", 1, 100));
        server.deliver(new CheckoutSubmitted(id, customer, "GBP", lines, 0, 0, 0, 100, "tok_authorise"));
        return id;
    }

    @Test
    void listsTheOrdersOfSeveralCustomers() {
        UUID mine = place();
        JsonNode both = OrderServer.json(server.get("/api/orders?customerRef=nobody," + customer));

        assertThat(ids(both)).contains(mine);
        assertThat(both.get("items").valueStream())
                .allSatisfy(order ->
                        assertThat(order.get("customerRef").stringValue()).isEqualTo(customer));
    }

    private JsonNode called(String typed) {
        return OrderServer.json(server.get("/api/orders?q=" + typed));
    }

    private JsonNode list(String parameters) {
        return OrderServer.json(server.get("/api/orders?customerRef=" + customer + parameters));
    }

    private static List<UUID> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> UUID.fromString(item.get("orderId").stringValue()))
                .toList();
    }
}
