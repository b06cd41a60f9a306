package dev.kiosk.order.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DiscardIT {

    private final OrderServer server = OrderServer.shared();
    private final EventClient sink = EventClient.at(server.uri("/dead-letters"));
    private final UUID order = Ids.next();

    @Test
    void showsWhatArrivedWithoutWhatIsNobodysBusiness() {
        String id = arrived(Orders.checkout(order, "tok_secret"));

        HttpResponse<String> response = server.get("/api/dead-letters/" + id);

        JsonNode data = OrderServer.json(response).at("/payload/data");
        assertThat(data.get("orderId").stringValue()).isEqualTo(order.toString());
        assertThat(data.get("total").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(data.at("/lines/0/sku").stringValue()).isEqualTo("85123A");
        assertThat(data.get("paymentToken").stringValue()).isEqualTo("[redacted]");
        assertThat(data.get("customerRef").stringValue()).isEqualTo("[redacted]");
        assertThat(response.body()).doesNotContain("tok_secret", "customer-" + order);
        assertThat(OrderServer.json(response).get("destination").stringValue()).isEqualTo("http://inventory-fn/events");
    }

    @Test
    void showsOfWhatIsNoEventItsShapeOnly() {
        Map<String, String> headers = Map.of("content-type", "text/plain", "authorization", "Bearer " + order);
        sink.sendRaw(headers, "jane@example.com".getBytes(UTF_8));
        String id = server.text(
                "select cast(id as text) from dead_letter where headers like '%' || cast(:id as text) || '%'", order);

        HttpResponse<String> response = server.get("/api/dead-letters/" + id);

        assertThat(OrderServer.json(response).get("bytes").intValue()).isEqualTo("jane@example.com".length());
        assertThat(OrderServer.json(response).at("/headers/authorization").stringValue())
                .isEqualTo("[redacted]");
        assertThat(response.body()).doesNotContain("jane", order.toString());
    }

    @Test
    void isDiscardedOnceWithAReasonAndAlarmsNobodyAnyMore() {
        String id = arrived(new OrderConfirmed(order, 3));
        double waiting = waiting();

        HttpResponse<String> first = discard(id, "{\"reason\": \"of a test\"}");
        HttpResponse<String> second = discard(id, "{\"reason\": \"another\"}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(OrderServer.json(first).get("discardReason").stringValue()).isEqualTo("of a test");
        assertThat(OrderServer.json(first).get("discardedBy").stringValue()).isEqualTo("jane");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(waiting()).isEqualTo(waiting - 1);
        assertThat(server.post("/api/dead-letters/" + id + "/replay", "").body())
                .contains("/problems/discarded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \" \"}"})
    void isNotDiscardedWithoutAReason(String body) {
        assertThat(discard(arrived(new OrderConfirmed(order, 3)), body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void knowsWhatThereIsNot() {
        assertThat(server.get("/api/dead-letters/" + order).statusCode()).isEqualTo(404);
        assertThat(discard(order.toString(), "{\"reason\": \"gone\"}").statusCode())
                .isEqualTo(404);
    }

    private String arrived(EventData data) {
        sink.send(CloudEventBuilder.from(EventClient.event(data))
                .withExtension("knativeerrordest", "http://inventory-fn/events")
                .build());
        return server.text("select cast(id as text) from dead_letter where subject = cast(:id as text)", order);
    }

    private HttpResponse<String> discard(String id, String body) {
        return server.post("/api/dead-letters/" + id + "/discard", body, Map.of("Kiosk-On-Behalf-Of", "jane"));
    }

    private double waiting() {
        return server.context()
                .getBean(MeterRegistry.class)
                .get("kiosk.dead.letters.waiting")
                .gauge()
                .value();
    }
}
