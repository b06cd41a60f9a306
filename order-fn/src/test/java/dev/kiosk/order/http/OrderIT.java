package dev.kiosk.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OrderIT {

    private static final String PARCEL = "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}";
    private static final String REASON = "{\"reason\": \"fraud-suspected\"}";

    private final OrderServer server = OrderServer.shared();

    @Test
    void shipsAndDeliversAConfirmedOrder() {
        UUID id = Orders.confirmed();

        JsonNode shipped = OrderServer.json(post(id, "ship", PARCEL));
        JsonNode delivered = OrderServer.json(post(id, "deliver", ""));

        assertThat(shipped.get("status").stringValue()).isEqualTo("shipped");
        assertThat(shipped.get("carrier").stringValue()).isEqualTo("Royal Mail");
        assertThat(shipped.get("tracking").stringValue()).isEqualTo("RM1");
        assertThat(delivered.get("status").stringValue()).isEqualTo("delivered");
        assertThat(delivered.get("version").longValue()).isEqualTo(5);
        OrderShipped told = EventClient.data(server.published(id, "dev.kiosk.order.shipped.v1"), OrderShipped.class);
        assertThat(told.lines()).containsExactly(new OrderedLine("85123A", 6), new OrderedLine("22423", 1));
        assertThat(server.published(id)).contains("dev.kiosk.order.delivered.v1");
        JsonNode entry = delivered.get("timeline").valueStream().toList().getLast();
        assertThat(entry.get("actor").stringValue()).isEqualTo("staff");
    }

    @Test
    void cancelsAndRefundsAConfirmedOrder() {
        UUID id = Orders.confirmed();

        HttpResponse<String> response = post(id, "cancel", REASON);

        JsonNode order = OrderServer.json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(order.get("status").stringValue()).isEqualTo("cancelled");
        assertThat(order.get("reason").stringValue()).isEqualTo("fraud-suspected");
        assertThat(order.get("refunded").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL);
        assertThat(EventClient.data(server.published(id, "dev.kiosk.order.cancelled.v1"), OrderCancelled.class))
                .isEqualTo(new OrderCancelled(id, 4, "fraud-suspected", new OrderMoney(1925, 1925, "GBP")));
    }

    @Test
    void remembersWhichMemberOfStaffItWas() {
        UUID id = Orders.confirmed();
        Map<String, String> ada = Map.of("Kiosk-On-Behalf-Of", "ada%20l%C3%B6velace");

        server.post("/api/orders/" + id + "/ship", PARCEL, ada);
        Map<String, String> refund = new HashMap<>(ada);
        refund.put("Idempotency-Key", id.toString());
        server.post("/api/orders/" + id + "/refunds", "{\"amount\": 1, \"reason\": \"damaged\"}", refund);

        Map<String, String> who = new HashMap<>();
        server.order(id)
                .get("timeline")
                .forEach(entry -> who.put(
                        entry.get("what").stringValue(), entry.path("who").asString("")));
        assertThat(who)
                .containsEntry("order-shipped", "ada lövelace")
                .containsEntry("refund-requested", "ada lövelace")
                .containsEntry("order-placed", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ship", "deliver"})
    void refusesAnIllegalMoveAndNamesTheStatus(String move) {
        UUID id = Orders.placed("tok_authorise");

        HttpResponse<String> response = post(id, move, PARCEL);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(OrderServer.json(response).get("type").stringValue()).isEqualTo("/problems/illegal-transition");
        assertThat(OrderServer.json(response).get("status").intValue()).isEqualTo(409);
        assertThat(OrderServer.json(response).get("orderStatus").stringValue()).isEqualTo("placed");
        assertThat(OrderServer.json(response).get("detail").stringValue()).contains("placed");
        assertThat(server.timeline(id)).hasSize(1);
    }

    @Test
    void refusesToCancelWhatIsShippedOrOver() {
        UUID shipped = Orders.shipped();
        UUID cancelled = Orders.confirmed();
        post(cancelled, "cancel", REASON);

        assertThat(post(shipped, "cancel", REASON).statusCode()).isEqualTo(409);
        assertThat(post(cancelled, "cancel", REASON).statusCode()).isEqualTo(409);
    }

    @Test
    void knowsNoOrderThatDoesNotExist() {
        UUID id = Ids.next();

        assertThat(server.get("/api/orders/" + id).statusCode()).isEqualTo(404);
        assertThat(OrderServer.json(server.get("/api/orders/" + id)).get("type").stringValue())
                .isEqualTo("/problems/order-not-found");
        assertThat(post(id, "cancel", REASON).statusCode()).isEqualTo(404);
        assertThat(post(id, "ship", PARCEL).statusCode()).isEqualTo(404);
        assertThat(post(id, "deliver", "").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThat(server.get("/api/orders/one").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "[]", "{\"reason\": \"\"}", "{\"reason\": \"Not a code\"}", "{\"reason\": 7"})
    void refusesToCancelWithoutAReason(String body) {
        HttpResponse<String> response = post(Orders.placed("tok_authorise"), "cancel", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(OrderServer.json(response).get("type").stringValue()).isEqualTo("/problems/invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"carrier\": \"Royal Mail\"}", "{\"carrier\": \" \", \"tracking\": \"RM1\"}"})
    void refusesToShipWithoutAParcel(String body) {
        assertThat(post(Orders.placed("tok_authorise"), "ship", body).statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> post(UUID id, String command, String body) {
        return server.post("/api/orders/" + id + "/" + command, body);
    }
}
