package dev.kiosk.webhook.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.webhook.testing.Merchant;
import dev.kiosk.webhook.testing.WebhookServer;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the settings of a cluster, but for pauses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateAddressIT {

    private final WebhookServer server = WebhookServer.start("--kiosk.webhook.first-retry=10ms");

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254"})
    void isNotConnectedToHoweverItIsWritten(String host) {
        try (Merchant secret = Merchant.open()) {
            UUID id = UUID.randomUUID();
            String url = "https://" + host + ":" + secret.uri().getPort() + "/";
            server.execute("insert into webhook_endpoint (id, url, description, types, status, generation, created_at)"
                    + " values ('" + id + "', '" + url + "', '', '{}', 'enabled', 1, now())");

            server.events().send(new OrderConfirmed(UUID.randomUUID(), 3));

            assertThat(secret.received()).isEmpty();
            assertThat(server.get("/api/webhook-endpoints/" + id + "/deliveries")
                            .text("/items/0/attempts/0/answer"))
                    .contains("not at a public address");
            server.send("DELETE", "/api/webhook-endpoints/" + id, "").expect(204);
        }
    }

    @Test
    void isNotRegisteredWithoutTls() {
        server.send("POST", "/api/webhook-endpoints", "{\"url\": \"http://example.org/\"}")
                .expectProblem(400, "invalid-request");
    }
}
