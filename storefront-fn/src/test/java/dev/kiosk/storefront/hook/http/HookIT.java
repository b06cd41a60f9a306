package dev.kiosk.storefront.hook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Endpoint;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HookIT {

    private final StorefrontServer server = StorefrontServer.start(
            TestDatabase.migrated("storefront-fn"),
            "--kiosk.storefront.hooks.allow-private=true",
            "--kiosk.storefront.hooks.timeout=1s",
            "--kiosk.storefront.hooks.failures-allowed=3",
            "--kiosk.storefront.hooks.first-retry=100ms",
            "--kiosk.storefront.hooks.failing-allowed=0s");
    private final Shop shop = server.shop();
    private final EventClient events = EventClient.at(server.uri("/webhooks"));
    private final Endpoint merchant = Endpoint.open();

    @AfterEach
    void forgetEndpoints() {
        server.execute("delete from webhook_endpoint");
        server.execute("delete from webhook_message");
        merchant.answers(200, "");
    }

    @AfterAll
    void stop() {
        merchant.close();
        server.close();
    }

    @Test
    void tellsAMerchantInAWayThatAnotherImplementationVerifies() throws Exception {
        Reply registered = register(merchant.uri(), "[]");
        UUID order = UUID.randomUUID();

        send(new OrderShipped(order, 4, "Royal Mail", "RM123456789GB", List.of(new OrderedLine("A", 6))));

        Endpoint.Sent sent = last();
        new Webhook(registered.text("/secret")).verify(sent.body(), headers(sent));
        assertThat(sent.header("content-type")).isEqualTo("application/json");
        var body = JsonMapper.builder().build().readTree(sent.body());
        assertThat(body.at("/type").asString()).isEqualTo("order.shipped");
        assertThat(body.at("/timestamp").asString()).isNotEmpty();
        assertThat(body.at("/data/orderId").asString()).isEqualTo(order.toString());
        assertThat(body.at("/data/tracking").asString()).isEqualTo("RM123456789GB");
        assertThat(log(registered).text("/items/0/state")).isEqualTo("delivered");
        assertThat(log(registered).number("/items/0/attempts/0/status")).isEqualTo(200);
    }

    @Test
    void showsASecretOnce() {
        Reply registered = register(merchant.uri(), "[]");

        assertThat(registered.text("/secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(shop.get(path(registered)).body()).doesNotContain("whsec_");
        assertThat(shop.get("/api/webhook-endpoints").body()).doesNotContain("whsec_");
    }

    @Test
    void signsWithBothSecretsWhileOneIsChanged() throws Exception {
        Reply registered = register(merchant.uri(), "[]");
        Reply rotated = shop.send("POST", path(registered) + "/rotate", "").expect(200);
        send(new OrderConfirmed(UUID.randomUUID(), 3));

        Endpoint.Sent sent = last();
        new Webhook(registered.text("/secret")).verify(sent.body(), headers(sent));
        new Webhook(rotated.text("/secret")).verify(sent.body(), headers(sent));
        assertThat(rotated.text("/secret")).isNotEqualTo(registered.text("/secret"));

        server.execute("update webhook_endpoint set previous_until = now() - interval '1 second'");
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        Endpoint.Sent later = last();
        assertThatThrownBy(() -> new Webhook(registered.text("/secret")).verify(later.body(), headers(later)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatCode(() -> new Webhook(rotated.text("/secret")).verify(later.body(), headers(later)))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsOnceWhateverIsDeliveredTwice() {
        register(merchant.uri(), "[]");
        int before = merchant.received().size();
        UUID order = UUID.randomUUID();
        CloudEvent event = EventClient.event(new OrderConfirmed(order, 3));

        events.send(event);
        events.send(event);
        send(new OrderConfirmed(order, 3));

        assertThat(merchant.received()).hasSize(before + 1);
    }

    @Test
    void tellsOnlyWhatIsWanted() {
        register(merchant.uri(), "[\"order.shipped\"]");
        int before = merchant.received().size();

        send(new OrderConfirmed(UUID.randomUUID(), 3));

        assertThat(merchant.received()).hasSize(before);
        assertThat(server.number("select count(*) from webhook_message")).isZero();
    }

    @Test
    void triesAgainWhatFailedWithTheSameIdAndANewTime() {
        Reply registered =
                register(merchant.answers(500, "out of <order>".repeat(500)).uri(), "[]");
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        Endpoint.Sent first = last();
        assertThat(log(registered).text("/items/0/state")).isEqualTo("pending");
        assertThat(log(registered).text("/items/0/attempts/0/answer")).hasSize(1024);

        merchant.answers(200);
        sweep();
        assertThat(log(registered).text("/items/0/state")).as("not yet due").isEqualTo("pending");
        makeDue();
        sweep();

        assertThat(last().header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(log(registered).text("/items/0/state")).isEqualTo("delivered");
        assertThat(log(registered).json().at("/items/0/attempts").size()).isEqualTo(3);
        assertThat(shop.get(path(registered)).number("/failures")).isZero();
    }

    @Test
    void triesAgainSoonWhileTheEventIsStillBeingHandled() {
        Reply registered = register(merchant.answersOnce(503).uri(), "[]");

        send(new OrderConfirmed(UUID.randomUUID(), 3));

        assertThat(log(registered).text("/items/0/state")).isEqualTo("delivered");
        assertThat(log(registered).each("/items/0/attempts", "status")).containsExactlyInAnyOrder("503", "200");
        assertThat(shop.get(path(registered)).number("/failures")).isZero();
    }

    @Test
    void sparesWhatFailedBeforeASecondTry() {
        Reply registered = register(merchant.answers(500).uri(), "[]");
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        assertThat(log(registered).json().at("/items/0/attempts").size()).isEqualTo(2);
        int before = merchant.received().size();

        send(new OrderConfirmed(UUID.randomUUID(), 3));

        assertThat(merchant.received()).hasSize(before + 1);
    }

    @Test
    void letsNoEndpointWaitForAnother() {
        try (Endpoint sleeper = Endpoint.open().hangs()) {
            Reply hanging = register(sleeper.uri(), "[]");
            Reply well = register(merchant.uri(), "[]");

            send(new OrderConfirmed(UUID.randomUUID(), 3));

            assertThat(log(well).text("/items/0/state")).isEqualTo("delivered");
            assertThat(log(hanging).text("/items/0/attempts/0/answer")).isEqualTo("no answer within 1000 ms");
            assertThat(log(hanging).number("/items/0/attempts/0/status")).isZero();
        }
    }

    @Test
    void followsNoRedirect() {
        try (Endpoint secret = Endpoint.open()) {
            Reply registered = register(merchant.redirectsTo(secret.uri()).uri(), "[]");

            send(new OrderConfirmed(UUID.randomUUID(), 3));

            assertThat(secret.received()).isEmpty();
            assertThat(log(registered).number("/items/0/attempts/0/status")).isEqualTo(302);
        }
    }

    @Test
    void sendsNothingMoreToWhatIsGone() {
        Reply registered = register(merchant.answers(410).uri(), "[]");
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        int before = merchant.received().size();

        send(new OrderConfirmed(UUID.randomUUID(), 3));

        assertThat(shop.get(path(registered)).text("/status")).isEqualTo("gone");
        assertThat(merchant.received()).hasSize(before);
    }

    @Test
    void switchesOffWhatFailsTooOften() {
        Reply registered = register(merchant.answers(500).uri(), "[]");
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        assertThat(shop.get(path(registered)).text("/status")).isEqualTo("enabled");
        makeDue();
        sweep();
        assertThat(shop.get(path(registered)).text("/status")).isEqualTo("failing");

        merchant.answers(200);
        shop.send("POST", path(registered) + "/enable", "").expect(200);
        makeDue();
        sweep();
        assertThat(log(registered).text("/items/0/state")).isEqualTo("delivered");
    }

    @Test
    void deliversAfterACrashBetweenWritingDownAndSending() {
        Reply registered = register(merchant.answers(500).uri(), "[]");
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        server.execute("delete from webhook_attempt");
        server.execute("update webhook_delivery set attempts = 0, due_at = now() - interval '1 second'");

        merchant.answers(200);
        sweep();

        assertThat(log(registered).text("/items/0/state")).isEqualTo("delivered");
    }

    @Test
    void sendsATestAndSaysWhatCameOfIt() {
        Reply registered = register(merchant.answers(200, "thanks").uri(), "[\"order.shipped\"]");

        Reply attempt = shop.send("POST", path(registered) + "/test", "").expect(200);

        assertThat(attempt.number("/status")).isEqualTo(200);
        assertThat(attempt.text("/answer")).isEqualTo("thanks");
        assertThat(last().body()).contains("\"type\":\"webhook.test\"");
    }

    @Test
    void isSilentToWhatIsDisabledOrDeleted() {
        Reply registered = register(merchant.uri(), "[]");
        int before = merchant.received().size();
        shop.send("POST", path(registered) + "/disable", "").expect(200);
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        shop.send("DELETE", path(registered), "").expect(204);
        send(new OrderConfirmed(UUID.randomUUID(), 3));

        assertThat(merchant.received()).hasSize(before);
        shop.get(path(registered)).expectProblem(404, "webhook-endpoint-not-found");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Reply refused = shop.send("POST", "/api/webhook-endpoints", """
                {"url": "gopher://example.org", "description": "%s", "types": ["order.eaten"]}
                """.formatted("x".repeat(201)));

        refused.expectProblem(400, "invalid-request");
        assertThat(refused.each("/errors", "field")).containsExactly("url", "description", "types");
        shop.get("/api/webhook-endpoints/none").expectProblem(400, "invalid-request");
    }

    private Reply register(URI url, String types) {
        return shop.send("POST", "/api/webhook-endpoints", "{\"url\": \"" + url + "\", \"types\": " + types + "}")
                .expect(201);
    }

    private void send(EventData event) {
        assertThat(events.send(event).status()).isEqualTo(202);
    }

    private Reply log(Reply endpoint) {
        return shop.get(path(endpoint) + "/deliveries").expect(200);
    }

    private void makeDue() {
        server.execute("update webhook_delivery set due_at = now() - interval '1 second' where due_at is not null");
    }

    private void sweep() {
        shop.post("/sweep", "", Map.of()).expect(200);
    }

    private Endpoint.Sent last() {
        return merchant.received().getLast();
    }

    private static String path(Reply endpoint) {
        return "/api/webhook-endpoints/" + endpoint.text("/id");
    }

    private static HttpHeaders headers(Endpoint.Sent sent) {
        return HttpHeaders.of(sent.headers(), (name, value) -> true);
    }
}
