package dev.kiosk.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditedOrderIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OrderServer server = OrderServer.shared();

    @Test
    void tellsWhatStaffDidWithAnOrderAndNothingOfItsCustomer() {
        UUID id = Orders.confirmed();
        assertThat(entries(id)).isEmpty();

        HttpCalls.post(
                server.uri("/api/orders/" + id + "/ship"),
                "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}",
                Map.of("Kiosk-On-Behalf-Of", "ada"));

        assertThat(entries(id)).singleElement().satisfies(entry -> {
            assertThat(entry.path("who").asString()).isEqualTo("ada");
            assertThat(entry.path("action").asString()).isEqualTo("POST /api/orders/{orderId}/ship");
            assertThat(entry.path("changes").valueStream()).anySatisfy(change -> {
                assertThat(change.path("record").asString()).isEqualTo("orders " + id);
                assertThat(change.at("/before/status").asString()).isEqualTo("confirmed");
                assertThat(change.at("/after/status").asString()).isEqualTo("shipped");
            });
            assertThat(entry.path("changes").valueStream())
                    .anySatisfy(change ->
                            assertThat(change.at("/after/tracking").asString()).isEqualTo("RM1"));
        });
    }

    @Test
    void tellsNothingOfWhatWasRefused() {
        UUID id = Orders.confirmed();

        assertThat(HttpCalls.post(server.uri("/api/orders/" + id + "/deliver"), "{}", Map.of())
                        .statusCode())
                .isEqualTo(409);

        assertThat(entries(id)).isEmpty();
    }

    private List<JsonNode> entries(UUID id) {
        String found =
                HttpCalls.get(server.uri("/api/audit?object=" + id), Map.of()).body();
        return JSON.readTree(found).path("items").valueStream().toList();
    }
}
