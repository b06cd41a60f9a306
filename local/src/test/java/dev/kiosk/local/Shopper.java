package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer with nothing but HTTP. */
final class Shopper {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI shop;

    Shopper(URI shop) {
        this.shop = shop;
    }

    /** An order, and what opens it. */
    record Placed(String orderId, String accessToken) {}

    /** From an empty cart to a checkout. */
    Placed buys(String sku, int quantity) {
        return buys(sku, quantity, "tok_authorise");
    }

    Placed buys(String sku, int quantity, String paymentToken) {
        return buys(sku, quantity, paymentToken, ada("ada@example.com"));
    }

    /** The members of a checkout that say who buys. */
    static String ada(String email) {
        return """
                "customer": {"name": "Ada Lovelace", "email": "%s"},
                "shippingAddress": {"line1": "12 St James Square", "city": "London", "postcode": "SW1Y 4JH",
                 "country": "GB"}""".formatted(email);
    }

    /** @param who the members of a checkout that say who buys, and where it goes */
    Placed buys(String sku, int quantity, String paymentToken, String who) {
        String cart = json(post("/api/carts", "")).path("cartId").asString();
        post("/api/carts/" + cart + "/lines", "{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, quantity));
        JsonNode answer = posts(
                shop.resolve("/api/checkout"),
                "{\"cartId\": \"%s\", %s, \"paymentToken\": \"%s\"}".formatted(cart, who, paymentToken));
        return new Placed(
                answer.path("orderId").asString(), answer.path("accessToken").asString());
    }

    /** To anybody who answers with JSON. */
    JsonNode posts(URI uri, String json) {
        return json(send(HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("content-type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json))));
    }

    String statusOf(Placed order) {
        return view(order).path("status").asString();
    }

    List<String> timelineOf(Placed order) {
        return view(order)
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("event").asString())
                .toList();
    }

    /** For something to be done with the order. */
    void asks(Placed order, String path, String body) {
        send(request("/api/orders/" + order.orderId() + path)
                .header("Authorization", "Bearer " + order.accessToken())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode view(Placed order) {
        return json(send(request("/api/orders/" + order.orderId())
                .header("Authorization", "Bearer " + order.accessToken())
                .GET()));
    }

    JsonNode get(URI uri) {
        return json(send(HttpRequest.newBuilder(uri).timeout(TIMEOUT).GET()));
    }

    /** To anybody, with whatever headers. */
    void post(URI uri, String body, Map<String, String> headers) {
        HttpResponse<String> response = ask(uri, body, headers);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    }

    /** The same, however it is answered. */
    HttpResponse<String> ask(URI uri, String body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(TIMEOUT).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return answer(request);
    }

    String page(String path) {
        return send(request(path).GET()).body();
    }

    /** Sends a form; what follows is looked at otherwise. */
    void sends(String path, String fields) {
        HttpRequest form = HttpRequest.newBuilder(shop.resolve(path))
                .timeout(TIMEOUT)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        assertThat(http.sendAsync(form, HttpResponse.BodyHandlers.ofString())
                        .join()
                        .statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(shop.resolve(path)).timeout(TIMEOUT).header("content-type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> response = answer(request);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response;
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
