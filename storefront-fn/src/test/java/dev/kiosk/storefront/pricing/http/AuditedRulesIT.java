package dev.kiosk.storefront.pricing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditedRulesIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RULE = "/api/pricing/tax-rules/TO";

    private final StorefrontServer server = StorefrontServer.shared();

    @Test
    void tellsWhatATaxRuleWasAndIs() {
        send("PUT", "{\"basisPoints\": 1000}");
        send("PUT", "{\"basisPoints\": 1000}");
        send("PUT", "{\"basisPoints\": 1500}");
        send("DELETE", "");

        List<JsonNode> entries = entries();
        assertThat(entries)
                .extracting(entry -> entry.path("action").asString() + " "
                        + entry.at("/changes/0/before/basis_points").asString("") + " "
                        + entry.at("/changes/0/after/basis_points").asString(""))
                .containsExactly(
                        "DELETE /api/pricing/tax-rules/{country} 1500 ",
                        "PUT /api/pricing/tax-rules/{country} 1000 1500",
                        "PUT /api/pricing/tax-rules/{country}  1000");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.path("who").asString()).isEqualTo("ada"));
    }

    private void send(String method, String body) {
        HttpResponse<String> answer =
                HttpCalls.send(method, server.uri(RULE), body, Map.of("Kiosk-On-Behalf-Of", "ada"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private List<JsonNode> entries() {
        String found =
                HttpCalls.get(server.uri("/api/audit?object=" + RULE), Map.of()).body();
        return JSON.readTree(found).path("items").valueStream().toList();
    }
}
