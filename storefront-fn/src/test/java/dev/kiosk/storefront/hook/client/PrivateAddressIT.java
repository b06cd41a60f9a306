package dev.kiosk.storefront.hook.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.storefront.testing.Endpoint;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shared storefront has the settings of a cluster. */
class PrivateAddressIT {

    private final StorefrontServer server = StorefrontServer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254"})
    void isNotConnectedToHoweverItIsWritten(String host) {
        try (Endpoint secret = Endpoint.open()) {
            UUID id = UUID.randomUUID();
            String url = "https://" + host + ":" + secret.uri().getPort() + "/";
            server.execute("insert into webhook_endpoint (id, url, description, types, status, generation, created_at)"
                    + " values ('" + id + "', '" + url + "', '', '{}', 'enabled', 1, now())");

            EventClient.at(server.uri("/webhooks")).send(new OrderConfirmed(UUID.randomUUID(), 3));

            assertThat(secret.received()).isEmpty();
            assertThat(server.shop()
                            .get("/api/webhook-endpoints/" + id + "/deliveries")
                            .text("/items/0/attempts/0/answer"))
                    .contains("not at a public address");
            server.shop().send("DELETE", "/api/webhook-endpoints/" + id, "").expect(204);
        }
    }

    @Test
    void isNotRegisteredWithoutTls() {
        server.shop()
                .send("POST", "/api/webhook-endpoints", "{\"url\": \"http://example.org/\"}")
                .expectProblem(400, "invalid-request");
    }
}
