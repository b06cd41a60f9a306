package dev.kiosk.cluster.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Wait;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer who buys one thing. */
public final class Buyer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> OPEN = Set.of("submitted", "placed", "reserved");

    private final String name = "buyer " + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final String sku;
    private final Browser browser;
    private volatile boolean cancelled;

    Buyer(URI shop, int number) {
        this.browser = new Browser(shop);
        this.sku = Goods.sku(number % Goods.SKUS);
    }

    /** From an empty cart to an accepted checkout. */
    public Bought buys() {
        String cart = json(browser.post("/api/carts", "", "{}")).path("cartId").asString();
        json(browser.post("/api/carts/" + cart + "/lines", "", "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku)));
        JsonNode answer = json(browser.checkout(key, """
                {"cartId": "%s", "customer": {"name": "Ada Lovelace", "email": "ada@example.com"},
                 "shippingAddress": {"line1": "12 St James Square", "city": "London", "postcode": "SW1Y 4JH",
                 "country": "GB"}, "paymentToken": "tok_authorise"}""".formatted(cart)));
        return new Bought(
                this,
                answer.path("orderId").asString(),
                answer.path("accessToken").asString(),
                answer.path("total").asLong());
    }

    /** First answers that a page's one retry hid. */
    public List<String> retries() {
        return browser.retries();
    }

    String name() {
        return name;
    }

    String key() {
        return key;
    }

    String sku() {
        return sku;
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readTree(response.body());
    }

    /** An order that was accepted. */
    public record Bought(Buyer buyer, String orderId, String token, long total) {

        boolean isCancelled() {
            return buyer.cancelled;
        }

        public String status() {
            return json(buyer.browser.get("/api/orders/" + orderId, token))
                    .path("status")
                    .asString();
        }

        public void cancel() {
            json(buyer.browser.post(
                    "/api/orders/" + orderId + "/cancellation", token, "{\"reason\":\"changed my mind\"}"));
            buyer.cancelled = true;
        }

        /** The state that it ends in. */
        public String outcome(Duration patience) {
            Wait.until("an end of order " + orderId, patience, () -> !OPEN.contains(status()));
            return status();
        }
    }
}
