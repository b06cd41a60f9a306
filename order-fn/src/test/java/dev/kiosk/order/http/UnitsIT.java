package dev.kiosk.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderLinesCancelled;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order is six of 85123A at 2.55 and one of 22423 at 1.00, less 1.00, with 3.95 of shipping: 19.25. */
class UnitsIT {

    private static final String TWO_SHIPPED = "[{\"sku\": \"85123A\", \"quantity\": 2}]";
    private static final String LINES_CANCELLED = "dev.kiosk.order.lines-cancelled.v1";

    private final OrderServer server = OrderServer.shared();

    @Test
    void cancelsTheRestOfAPartShippedOrderWhichThenEnds() {
        UUID id = Orders.confirmed();
        ship(id, "RM1", TWO_SHIPPED);

        HttpResponse<String> response = server.post("/api/orders/" + id + "/cancel", "{\"reason\": \"sold-out\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(told(id).lines()).containsExactly(new OrderedLine("85123A", 4), new OrderedLine("22423", 1));
        assertThat(told(id).money()).isEqualTo(new OrderMoney(1925, 1323, "GBP"));
        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL - 602); // 1925 * 510 / 1630, rounded
        assertThat(server.status(id)).isEqualTo("shipped");
        assertThat(server.timeline(id))
                .endsWith("order-shipped", "lines-cancelled", "refund-requested", "payment-refunded");
        assertThat(ship(id, "RM2", "null").statusCode()).isEqualTo(409);
        assertThat(server.post("/api/orders/" + id + "/deliver", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void cancelsUnitByUnitAndShipsTheRest() {
        UUID id = Orders.confirmed();

        assertThat(cancel(id, "a", "[{\"sku\": \"85123A\", \"quantity\": 3}]").statusCode())
                .isEqualTo(200);
        assertThat(cancel(id, "a", "[{\"sku\": \"85123A\", \"quantity\": 3}]").statusCode())
                .isEqualTo(200);
        assertThat(cancel(id, "b", "[{\"sku\": \"85123A\", \"quantity\": 4}]").body())
                .contains("/problems/too-many-units", "\"most\":3");
        assertThat(ship(id, "RM1", "[{\"sku\": \"85123A\", \"quantity\": 4}]").statusCode())
                .isEqualTo(422);
        assertThat(ship(id, "RM1", "null").statusCode()).isEqualTo(200);

        assertThat(fulfilment(id)).containsExactly("85123A 3 3 3", "22423 1 0 0");
        assertThat(Provider.refunded(id)).isEqualTo(903); // 1925 * 765 / 1630
    }

    /** A no-break space, full-width digits, a zero-width space: as a mail program or a keyboard writes them. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00a085123A\u202f", "\uff18\uff15\uff11\uff12\uff13\uff21", "85123A\u200b"})
    void knowsASkuHoweverItIsTypedOrPasted(String typed) {
        UUID id = Orders.confirmed();
        String one = "[{\"sku\": \"" + typed + "\", \"quantity\": 1}]";

        assertThat(cancel(id, "a", one).statusCode()).isEqualTo(200);
        assertThat(ship(id, "RM1", one).statusCode()).isEqualTo(200);
        assertThat(refund(id, "b", one).statusCode()).isEqualTo(200);
        assertThat(units(id, "returns", "c", one).statusCode()).isEqualTo(200);

        assertThat(fulfilment(id)).containsExactly("85123A 1 2 2", "22423 0 0 0");
    }

    @Test
    void givesAllMoneyBackOfAnOrderWhoseLastUnitIsCancelled() {
        UUID id = Orders.confirmed();

        cancel(id, "a", "[{\"sku\": \"85123A\", \"quantity\": 6}]");
        cancel(id, "b", "[{\"sku\": \"22423\", \"quantity\": 1}]");

        assertThat(server.status(id)).isEqualTo("cancelled");
        assertThat(Provider.refunded(id)).isEqualTo(Orders.TOTAL);
    }

    @Test
    void doesNotShipWhatWasRefundedBefore() {
        UUID id = Orders.confirmed();
        ship(id, "RM1", TWO_SHIPPED);

        HttpResponse<String> response = refund(id, "a", "[{\"sku\": \"85123A\", \"quantity\": 4}]");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(OrderServer.json(response).get("amount").longValue()).isEqualTo(1205);
        assertThat(OrderServer.json(response).get("status").stringValue()).isEqualTo("made");
        assertThat(refund(id, "a", "[{\"sku\": \"85123A\", \"quantity\": 4}]").body())
                .isEqualTo(response.body());
        assertThat(refund(id, "a", "[{\"sku\": \"85123A\", \"quantity\": 1}]").body())
                .contains("/problems/idempotency-key-reused");
        ship(id, "RM2", "null");
        assertThat(fulfilment(id)).containsExactly("85123A 2 4 4", "22423 1 0 0");
    }

    @Test
    void putsBackWhatAnOrderDidNotShipWhoseMoneyAllWentBack() {
        UUID id = Orders.confirmed();
        ship(id, "RM1", TWO_SHIPPED);

        server.post(
                "/api/orders/" + id + "/refunds",
                "{\"amount\": " + Orders.TOTAL + ", \"reason\": \"damaged\"}",
                Map.of("Idempotency-Key", "a"));

        assertThat(server.status(id)).isEqualTo("refunded");
        assertThat(told(id).lines()).containsExactly(new OrderedLine("85123A", 4), new OrderedLine("22423", 1));
        assertThat(told(id).money()).isEqualTo(new OrderMoney(1925, 0, "GBP"));
    }

    @Test
    void putsBackWhatDidNotShipWhereTheMoneyWentBackInTheProvidersOffice() {
        UUID id = Orders.confirmed();
        ship(id, "RM1", TWO_SHIPPED);
        Provider.giveBack(id);

        server.deliver(new PaymentNotified("sandbox", Provider.ref(id), "refunded", id));

        assertThat(server.status(id)).isEqualTo("refunded");
        assertThat(told(id).reason()).isEqualTo("payment-refunded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"damaged\"}",
                "{\"reason\": \"damaged\", \"amount\": 5, \"lines\": [{\"sku\": \"22423\", \"quantity\": 1}]}",
                "{\"reason\": \"damaged\", \"lines\": [{\"sku\": \"22423\", \"quantity\": 0}]}"
            })
    void refusesARefundOfNothingOrOfTwoThings(String body) {
        assertThat(server.post("/api/orders/" + Orders.confirmed() + "/refunds", body, Map.of("Idempotency-Key", "a"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void cancelsNoUnitsOfWhatIsNotConfirmedOrHasArrived() {
        UUID placed = Orders.placed("tok_authorise");
        UUID delivered = Orders.shipped();
        server.post("/api/orders/" + delivered + "/deliver", "");
        String one = "[{\"sku\": \"22423\", \"quantity\": 1}]";

        assertThat(cancel(placed, "a", one).statusCode()).isEqualTo(409);
        assertThat(cancel(delivered, "a", one).statusCode()).isEqualTo(409);
        assertThat(cancel(Orders.confirmed(), "", one).statusCode()).isEqualTo(400);
        assertThat(cancel(UUID.randomUUID(), "a", one).statusCode()).isEqualTo(404);
    }

    private OrderLinesCancelled told(UUID id) {
        return EventClient.data(server.published(id, LINES_CANCELLED), OrderLinesCancelled.class);
    }

    private HttpResponse<String> ship(UUID id, String tracking, String lines) {
        return server.post(
                "/api/orders/" + id + "/ship",
                "{\"carrier\": \"Royal Mail\", \"tracking\": \"" + tracking + "\", \"lines\": " + lines + "}");
    }

    private HttpResponse<String> cancel(UUID id, String key, String lines) {
        return units(id, "cancel", key, lines);
    }

    private HttpResponse<String> refund(UUID id, String key, String lines) {
        return units(id, "refunds", key, lines);
    }

    private HttpResponse<String> units(UUID id, String what, String key, String lines) {
        return server.post(
                "/api/orders/" + id + "/" + what,
                "{\"reason\": \"damaged\", \"lines\": " + lines + "}",
                Map.of("Idempotency-Key", key));
    }

    /** Each line: SKU, shipped, cancelled, refunded. */
    private List<String> fulfilment(UUID id) {
        return OrderServer.json(server.get("/api/orders/" + id + "/fulfilment"))
                .get("lines")
                .valueStream()
                .map(line -> line.get("sku").stringValue() + " "
                        + line.get("shipped").intValue() + " "
                        + line.get("cancelled").intValue() + " "
                        + line.get("refunded").intValue())
                .toList();
    }
}
