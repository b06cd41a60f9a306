package dev.kiosk.webhook.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.webhook.testing.Merchant;
import dev.kiosk.webhook.testing.Reply;
import dev.kiosk.webhook.testing.WebhookServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a storefront's tables as its own migration made them. */
class TakeOverIT {

    private static final Path STOREFRONT =
            Path.of("../storefront-fn/src/main/resources/db/migration/storefront-fn/V7__create_webhook_endpoints.sql");
    private static final String ENDPOINT = "00000000-0000-7000-8000-000000000001";
    private static final String DELIVERED = "00000000-0000-7000-8000-000000000011";
    private static final String PENDING = "00000000-0000-7000-8000-000000000012";

    private final TestDatabase old = TestDatabase.empty();
    private final TestDatabase here = TestDatabase.empty();
    private final Merchant merchant = Merchant.open();

    @BeforeEach
    void sendsItselfUntilNow() throws IOException {
        storefront(Files.readString(STOREFRONT));
        storefront("""
                insert into webhook_endpoint values ('%s', '%s', 'ERP, “quoted”', '{order.confirmed,order.shipped}', 'enabled', 2,
                    '2099-01-01T00:00:00.123456Z', 1, '2026-11-01T10:00:00Z', '2026-01-01T00:00:00Z')
                """.formatted(ENDPOINT, merchant.uri()));
        storefront("insert into webhook_message values ('msg_1', 'order.confirmed', 'order 1', '{\"a\": 1}', now()),"
                + " ('msg_2', 'order.confirmed', 'order 2', '{\"b\": \"ü\"}', now())");
        storefront("insert into webhook_delivery values ('%s', '%s', 'msg_1', 'delivered', 1, null)"
                .formatted(DELIVERED, ENDPOINT));
        storefront(
                "insert into webhook_delivery values ('%s', '%s', 'msg_2', 'pending', 2, now() - interval '1 minute')"
                        .formatted(PENDING, ENDPOINT));
        attempt(DELIVERED, 200);
        attempt(PENDING, 500);
        attempt(PENDING, 503);
    }

    @AfterEach
    void stop() {
        merchant.close();
        old.close();
        here.close();
    }

    @Test
    void takesEverythingOver() {
        assertThat(takeOver()).isEqualTo("took over 1 endpoints, 2 messages and 2 deliveries; 0 had moved on");

        try (WebhookServer server = start()) {
            Reply endpoint = server.get("/api/webhook-endpoints/" + ENDPOINT).expect(200);
            assertThat(endpoint.text("/description")).isEqualTo("ERP, “quoted”");
            assertThat(endpoint.json().path("types").size()).isEqualTo(2);
            assertThat(endpoint.number("/generation")).isEqualTo(2);
            assertThat(endpoint.number("/failures")).isEqualTo(1);
            assertThat(endpoint.text("/failingSince")).isEqualTo("2026-11-01T10:00:00Z");
            assertThat(endpoint.text("/previousSecretUntil")).isEqualTo("2099-01-01T00:00:00.123456Z");
            Reply log = log(server);
            assertThat(log.each("/items", "state")).containsExactlyInAnyOrder("delivered", "pending");
            assertThat(log.body()).contains("\"status\":500", "\"status\":503", "\"status\":200");
        }
    }

    @Test
    void sendsWhatIsStillOwedLaterThanTheStorefrontIsRolledOut() {
        takeOver();

        try (WebhookServer server = start()) {
            server.sweep();
            assertThat(merchant.received()).isEmpty();

            server.execute(
                    "update webhook_delivery set due_at = due_at - interval '15 minutes' where due_at is not null");
            server.sweep();

            assertThat(merchant.received()).hasSize(1);
            assertThat(merchant.received().getFirst().body()).isEqualTo("{\"b\": \"ü\"}");
            assertThat(merchant.received().getFirst().header("webhook-id")).isEqualTo("msg_2");
        }
    }

    @Test
    void takesNothingTwice() {
        takeOver();

        assertThat(takeOver()).isEqualTo("took over 0 endpoints, 0 messages and 0 deliveries; 0 had moved on");

        try (WebhookServer server = start()) {
            assertThat(log(server).json().path("items").size()).isEqualTo(2);
            assertThat(server.number("select count(*) from webhook_attempt")).isEqualTo(3);
        }
    }

    @Test
    void bringsNothingBackThatWasRemovedSince() {
        takeOver();
        try (WebhookServer server = start()) {
            server.send("DELETE", "/api/webhook-endpoints/" + ENDPOINT, "").expect(204);
            server.execute("delete from webhook_message");

            takeOver();

            assertThat(server.number("select count(*) from webhook_endpoint")).isZero();
            assertThat(server.number("select count(*) from webhook_message")).isZero();
        }
    }

    @Test
    void takesWhatTheStorefrontDidMeanwhile() {
        takeOver();
        storefront("update webhook_delivery set state = 'delivered', attempts = 3, due_at = null where id = '" + PENDING
                + "'");
        attempt(PENDING, 200);
        storefront("insert into webhook_message values ('msg_3', 'order.confirmed', 'order 3', '{}', now())");
        storefront("insert into webhook_delivery values (gen_random_uuid(), '%s', 'msg_3', 'pending', 0, now())"
                .formatted(ENDPOINT));

        assertThat(takeOver()).isEqualTo("took over 0 endpoints, 1 messages and 1 deliveries; 1 had moved on");

        try (WebhookServer server = start()) {
            assertThat(log(server).each("/items", "state"))
                    .containsExactlyInAnyOrder("delivered", "delivered", "pending");
            assertThat(server.number("select count(*) from webhook_attempt where delivery_id = '" + PENDING + "'"))
                    .isEqualTo(3);
        }
    }

    @Test
    void undoesNothingThatWasDoneHere() {
        takeOver();
        try (WebhookServer server = start()) {
            server.execute("update webhook_delivery set due_at = now() where due_at is not null");
            server.sweep();
            assertThat(merchant.received()).hasSize(1);

            takeOver();

            assertThat(log(server).each("/items", "state")).containsExactly("delivered", "delivered");
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> TakeOver.run(Map.of()))
                .hasMessage("take-over needs SPRING_R2DBC_URL in the environment");
        Map<String, String> wrong = new HashMap<>(environment());
        wrong.put("KIOSK_STOREFRONT_DB_URL", here.r2dbcUrl().replaceFirst("/[^/]*$", "/postgres"));
        assertThatThrownBy(() -> TakeOver.run(wrong))
                .hasMessageContaining("nothing was taken over")
                .hasMessageContaining("webhook_endpoint");
    }

    private String takeOver() {
        return TakeOver.run(environment());
    }

    private Map<String, String> environment() {
        return Map.of(
                "SPRING_R2DBC_URL", here.r2dbcUrl(),
                "SPRING_R2DBC_USERNAME", here.username(),
                "SPRING_R2DBC_PASSWORD", here.password(),
                "KIOSK_STOREFRONT_DB_URL", old.r2dbcUrl(),
                "KIOSK_STOREFRONT_DB_USERNAME", old.username(),
                "KIOSK_STOREFRONT_DB_PASSWORD", old.password());
    }

    private WebhookServer start() {
        return WebhookServer.start(here, "--kiosk.webhook.allow-private=true");
    }

    private static Reply log(WebhookServer server) {
        return server.get("/api/webhook-endpoints/" + ENDPOINT + "/deliveries").expect(200);
    }

    private void attempt(String delivery, int status) {
        storefront(
                "insert into webhook_attempt (delivery_id, at, status, millis, answer) values ('%s', now(), %d, 7, '')"
                        .formatted(delivery, status));
    }

    private void storefront(String sql) {
        try (Connection connection = DriverManager.getConnection(old.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
