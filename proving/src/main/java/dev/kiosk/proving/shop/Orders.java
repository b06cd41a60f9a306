package dev.kiosk.proving.shop;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** order-fn: the orders and the dead letters. */
public final class Orders {

    private final JsonHttp http;
    private final URI base;

    public Orders(JsonHttp http, URI base) {
        this.http = http;
        this.base = base;
    }

    /** Every order placed since then, as often as the list has it. */
    public List<OrderEntry> since(Instant from) {
        List<OrderEntry> orders = new ArrayList<>();
        Map<String, String> filter = Map.of("from", from.toString());
        Pages.walk(
                after -> http.ask(Call.get(Pages.uri(base, "/api/orders", filter, after)), OrderPage.class),
                orders::add);
        return orders;
    }

    public OrderDetail order(String orderId) {
        return http.ask(Call.get(base.resolve("/api/orders/" + orderId)), OrderDetail.class);
    }

    public List<DeadLetter> deadLetters() {
        List<DeadLetter> letters = new ArrayList<>();
        Pages.walk(
                after ->
                        http.ask(Call.get(Pages.uri(base, "/api/dead-letters", Map.of(), after)), DeadLetterPage.class),
                letters::add);
        return letters;
    }

    record OrderPage(List<OrderEntry> items, @Nullable String next) implements Pages.Page<OrderEntry> {}

    record DeadLetterPage(List<DeadLetter> items, @Nullable String next) implements Pages.Page<DeadLetter> {}
}
