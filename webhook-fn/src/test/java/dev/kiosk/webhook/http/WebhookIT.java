package dev.kiosk.webhook.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.kiosk.contracts.CustomerErased;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.WebhookCustomerErased;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.webhook.testing.Merchant;
import dev.kiosk.webhook.testing.Reply;
import dev.kiosk.webhook.testing.WebhookServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
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
class WebhookIT {

    private final WebhookServer server = WebhookServer.start(
            "--kiosk.webhook.allow-private=true",
            "--kiosk.webhook.timeout=1s",
            "--kiosk.webhook.failures-allowed=3",
            "--kiosk.webhook.first-retry=100ms",
            "--kiosk.webhook.failing-allowed=0s");
    private final EventClient events = server.events();
    private final Merchant merchant = Merchant.open();

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

        Merchant.Sent sent = last();
        new Webhook(registered.text("/secret")).verify(sent.body(), headers(sent));
        assertThat(sent.header("content-type")).isEqualTo("application/json");
        var body = JsonMapper.builder().build().readTree(sent.body());
        assertThat(body.at("/type").asString()).isEqualTo("order.shipped");
        assertThat(body.at("/timestamp").asString()).isNotEmpty();
        assertThat(body.at("/data/orderId").asString()).isEqualTo(order.toString());
        assertThat(body.at("/data/orderNumber").asString())
                .isEqualTo(OrderNumber.of(order).toString());
        assertThat(body.at("/data/tracking").asString()).isEqualTo("RM123456789GB");
        assertThat(log(registered).text("/items/0/state")).isEqualTo("delivered");
        assertThat(log(registered).number("/items/0/attempts/0/status")).isEqualTo(200);
    }

    @Test
    void showsASecretOnce() {
        Reply registered = register(merchant.uri(), "[]");

        assertThat(registered.text("/secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(server.get(path(registered)).body()).doesNotContain("whsec_");
        assertThat(server.get("/api/webhook-endpoints").body()).doesNotContain("whsec_");
    }

    @Test
    void signsWithBothSecretsWhileOneIsChanged() throws Exception {
        Reply registered = register(merchant.uri(), "[]");
        Reply rotated = server.send("POST", path(registered) + "/rotate", "").expect(200);
        send(new OrderConfirmed(UUID.randomUUID(), 3));

        Merchant.Sent sent = last();
        new Webhook(registered.text("/secret")).verify(sent.body(), headers(sent));
        new Webhook(rotated.text("/secret")).verify(sent.body(), headers(sent));
        assertThat(rotated.text("/secret")).isNotEqualTo(registered.text("/secret"));

        server.execute("update webhook_endpoint set previous_until = now() - interval '1 second'");
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        Merchant.Sent later = last();
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
        Merchant.Sent first = last();
        assertThat(log(registered).text("/items/0/state")).isEqualTo("pending");
        assertThat(log(registered).text("/items/0/attempts/0/answer")).hasSize(1024);

        merchant.answers(200);
        server.sweep();
        assertThat(log(registered).text("/items/0/state")).as("not yet due").isEqualTo("pending");
        makeDue();
        server.sweep();

        assertThat(last().header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(log(registered).text("/items/0/state")).isEqualTo("delivered");
        assertThat(log(registered).json().at("/items/0/attempts").size()).isEqualTo(3);
        assertThat(server.get(path(registered)).number("/failures")).isZero();
    }

    @Test
    void triesAgainSoonWhileTheEventIsStillBeingHandled() {
        Reply registered = register(merchant.answersOnce(503).uri(), "[]");

        send(new OrderConfirmed(UUID.randomUUID(), 3));

        assertThat(log(registered).text("/items/0/state")).isEqualTo("delivered");
        assertThat(log(registered).each("/items/0/attempts", "status")).containsExactlyInAnyOrder("503", "200");
        assertThat(server.get(path(registered)).number("/failures")).isZero();
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
        try (Merchant sleeper = Merchant.open().hangs()) {
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
        try (Merchant secret = Merchant.open()) {
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

        assertThat(server.get(path(registered)).text("/status")).isEqualTo("gone");
        assertThat(merchant.received()).hasSize(before);
    }

    @Test
    void switchesOffWhatFailsTooOften() {
        Reply registered = register(merchant.answers(500).uri(), "[]");
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        assertThat(server.get(path(registered)).text("/status")).isEqualTo("enabled");
        makeDue();
        server.sweep();
        assertThat(server.get(path(registered)).text("/status")).isEqualTo("failing");

        merchant.answers(200);
        server.send("POST", path(registered) + "/enable", "").expect(200);
        makeDue();
        server.sweep();
        assertThat(log(registered).text("/items/0/state")).isEqualTo("delivered");
    }

    @Test
    void deliversAfterACrashBetweenWritingDownAndSending() {
        Reply registered = register(merchant.answers(500).uri(), "[]");
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        server.execute("delete from webhook_attempt");
        server.execute("update webhook_delivery set attempts = 0, due_at = now() - interval '1 second'");

        merchant.answers(200);
        server.sweep();

        assertThat(log(registered).text("/items/0/state")).isEqualTo("delivered");
    }

    @Test
    void sendsATestAndSaysWhatCameOfIt() {
        Reply registered = register(merchant.answers(200, "thanks").uri(), "[\"order.shipped\"]");

        Reply attempt = server.send("POST", path(registered) + "/test", "").expect(200);

        assertThat(attempt.number("/status")).isEqualTo(200);
        assertThat(attempt.text("/answer")).isEqualTo("thanks");
        assertThat(last().body()).contains("\"type\":\"webhook.test\"");
    }

    @Test
    void isSilentToWhatIsDisabledOrDeleted() {
        Reply registered = register(merchant.uri(), "[]");
        int before = merchant.received().size();
        server.send("POST", path(registered) + "/disable", "").expect(200);
        send(new OrderConfirmed(UUID.randomUUID(), 3));
        server.send("DELETE", path(registered), "").expect(204);
        send(new OrderConfirmed(UUID.randomUUID(), 3));

        assertThat(merchant.received()).hasSize(before);
        server.get(path(registered)).expectProblem(404, "webhook-endpoint-not-found");
    }

    @Test
    void changesASecretOnceHoweverOftenItIsAsked() {
        Reply registered = register(merchant.uri(), "[]");
        String change = "{\"generation\": " + registered.number("/generation") + "}";
        server.send("POST", path(registered) + "/rotate", change).expect(200);

        server.send("POST", path(registered) + "/rotate", change).expectProblem(409, "secret-already-rotated");

        assertThat(server.get(path(registered)).number("/generation")).isEqualTo(2);
    }

    @Test
    void saysWhatCanBeWanted() {
        assertThat(server.get("/api/webhook-endpoints").json().path("types").size())
                .isEqualTo(13);
    }

    @Test
    void refusesAnEventThatViolatesItsSchema() {
        register(merchant.uri(), "[]");
        int before = merchant.received().size();
        Map<String, String> headers = Map.of(
                "ce-specversion", "1.0",
                "ce-id", "malformed",
                "ce-source", "/kiosk/order-fn",
                "ce-type", "dev.kiosk.order.confirmed.v1",
                "content-type", "application/json");

        assertThat(events.sendRaw(headers, "{}".getBytes(UTF_8)).status()).isEqualTo(400);

        assertThat(merchant.received()).hasSize(before);
    }

    @Test
    void owesNothingWithoutTheInboxKnowing() {
        register(merchant.uri(), "[]");
        long before = server.number("select count(*) from inbox");

        send(new OrderConfirmed(UUID.randomUUID(), 3));

        assertThat(server.number("select count(*) from inbox")).isEqualTo(before + 1);
        assertThat(server.number("select count(*) from webhook_delivery")).isEqualTo(1);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Reply refused = server.send("POST", "/api/webhook-endpoints", """
                {"url": "gopher://example.org", "description": "%s", "types": ["order.eaten"]}
                """.formatted("x".repeat(201)));

        refused.expectProblem(400, "invalid-request");
        assertThat(refused.each("/errors", "field")).containsExactly("url", "description", "types");
        server.get("/api/webhook-endpoints/none").expectProblem(400, "invalid-request");
    }

    /** Whoever was told of an order is told to forget its customer. */
    @Test
    void forgetsWhatWasSaidOfOrdersWhoseCustomerIsForgotten() {
        register(merchant.uri(), "[]");
        UUID order = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        send(new OrderShipped(order, 4, "Royal Mail", "RM123456789GB", List.of(new OrderedLine("A", 6))));
        send(new OrderConfirmed(other, 3));
        assertThat(server.send("POST", "/api/personal-data", "{\"orderIds\": [\"" + order + "\"]}")
                        .expect(200)
                        .body())
                .contains("RM123456789GB", "delivered");
        CustomerErased erased = new CustomerErased(UUID.randomUUID(), List.of(order));
        CloudEvent event = EventClient.event(erased);

        CloudEvent reply = events.send(event).replied();

        assertThat(EventClient.data(reply, WebhookCustomerErased.class))
                .isEqualTo(new WebhookCustomerErased(erased.erasureId(), List.of(order)));
        assertThat(events.send(event).replied()).isEqualTo(reply);
        assertThat(server.number("select count(*) from webhook_message where subject = '" + order + "'"))
                .isZero();
        assertThat(server.number("select count(*) from webhook_message where subject = '" + other + "'"))
                .isEqualTo(1);
        assertThat(last().body()).contains("\"type\":\"customer.erased\"", order.toString());
        assertThat(events.send(CloudEventBuilder.v1(event)
                                .withData("application/json", "{}".getBytes(UTF_8))
                                .build())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void keepsOfThemWhatSomebodyIsStillToBeTold() {
        register(merchant.uri(), "[]");
        merchant.answers(503, "");
        UUID order = UUID.randomUUID();
        send(new OrderConfirmed(order, 3));

        events.send(new CustomerErased(UUID.randomUUID(), List.of(order)));

        assertThat(server.number("select count(*) from webhook_message where subject = '" + order + "'"))
                .isEqualTo(1);
    }

    private Reply register(URI url, String types) {
        return server.send("POST", "/api/webhook-endpoints", "{\"url\": \"" + url + "\", \"types\": " + types + "}")
                .expect(201);
    }

    private void send(EventData event) {
        assertThat(events.send(event).status()).isEqualTo(202);
    }

    private Reply log(Reply endpoint) {
        return server.get(path(endpoint) + "/deliveries").expect(200);
    }

    private void makeDue() {
        server.execute("update webhook_delivery set due_at = now() - interval '1 second' where due_at is not null");
    }

    private Merchant.Sent last() {
        return merchant.received().getLast();
    }

    private static String path(Reply endpoint) {
        return "/api/webhook-endpoints/" + endpoint.text("/id");
    }

    private static HttpHeaders headers(Merchant.Sent sent) {
        return HttpHeaders.of(sent.headers(), (name, value) -> true);
    }
}
