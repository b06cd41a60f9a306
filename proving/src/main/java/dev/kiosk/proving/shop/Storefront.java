package dev.kiosk.proving.shop;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** The public face of storefront-fn: what a customer's browser does. */
public final class Storefront {

    private static final String AUTHORIZATION = "authorization";

    private final JsonHttp http;
    private final URI base;

    public Storefront(JsonHttp http, URI base) {
        this.http = http;
        this.base = base;
    }

    public Cart openCart() {
        return http.ask(Call.post(base.resolve("/api/carts")), Cart.class);
    }

    public Cart fill(String cartId, List<WantedLine> lines) {
        URI uri = base.resolve("/api/carts/" + cartId + "/lines");
        return http.ask(Call.json("PUT", uri, http.write(lines)), Cart.class);
    }

    /** What the cart comes to if it goes to that country: shipping and tax depend on it. */
    public Cart quote(String cartId, String country) {
        return http.ask(Call.get(base.resolve("/api/carts/" + cartId + "?country=" + country)), Cart.class);
    }

    /** @param key the same for every attempt at this order */
    public CheckoutAnswer checkOut(CheckoutRequest request, String key) {
        Call call = Call.json("POST", base.resolve("/api/checkout"), http.write(request));
        return http.ask(call.with("idempotency-key", key), CheckoutAnswer.class);
    }

    public CustomerOrder order(String orderId, String accessToken) {
        return http.ask(Call.get(uri(orderId)).with(AUTHORIZATION, "Bearer " + accessToken), CustomerOrder.class);
    }

    public void cancel(String orderId, String accessToken, String reason) {
        URI uri = URI.create(uri(orderId) + "/cancellation");
        Call call = Call.json("POST", uri, http.write(Map.of("reason", reason)));
        http.tell(call.with(AUTHORIZATION, "Bearer " + accessToken));
    }

    private URI uri(String orderId) {
        return base.resolve("/api/orders/" + orderId);
    }
}
