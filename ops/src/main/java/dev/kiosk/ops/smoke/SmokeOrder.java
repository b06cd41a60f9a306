package dev.kiosk.ops.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiosk.ops.wait.Deadline;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Buys one thing and takes it back. Steps are noted one by one, and the first that fails ends the buying; an order that was
 * accepted is cancelled all the same, unless it has ended by itself.
 */
final class SmokeOrder {

    private static final Duration TIME_TO_CLEAN_UP = Duration.ofSeconds(30);
    private static final String CONFIRMED = "confirmed";
    private static final Set<String> LOST = Set.of("rejected", "cancelled", "expired", "refunded");
    private static final Set<String> TAKEN_BACK = Set.of("cancelled", "refunded");

    private final URI url;
    private final Duration time;
    private final Consumer<String> progress;
    private final List<Step> steps = new ArrayList<>();
    private String orderId = "";
    private String accessToken = "";
    private Set<String> wanted = Set.of(CONFIRMED);
    private boolean ended;

    /** @param progress is told what is done next, and what it waits for */
    SmokeOrder(URI url, Duration time, Consumer<String> progress) {
        this.url = url;
        this.progress = progress;
        this.time = time;
    }

    SmokeReport run() {
        Deadline deadline = Deadline.in(time);
        Shop shop = new Shop(url, deadline);
        boolean confirmed = buy(shop, deadline);
        if (!orderId.isEmpty() && !ended) {
            takeBack(confirmed ? deadline : Deadline.in(TIME_TO_CLEAN_UP));
        }
        return new SmokeReport(url.toString(), orderId, steps);
    }

    private boolean buy(Shop shop, Deadline deadline) {
        try {
            Product product = step("product in stock", () -> Product.inStock(shop), Product::sku);
            String cartId = step("cart", () -> fill(shop, product), id -> id);
            step("checkout", () -> checkOut(shop, cartId), id -> "order " + id);
            step(CONFIRMED, () -> await(shop, deadline, wanted, LOST), status -> status);
            return true;
        } catch (SmokeException e) {
            return false;
        }
    }

    private void takeBack(Deadline deadline) {
        Shop shop = new Shop(url, deadline);
        try {
            step("cancellation", () -> cancel(shop), id -> "asked for");
            step(
                    "cancelled",
                    () -> await(shop, deadline, TAKEN_BACK, Set.of("shipped", "delivered")),
                    status -> status);
        } catch (SmokeException e) {
            steps.add(new Step("cleaned up", false, 0, "order " + orderId + " is left: cancel it by hand"));
        }
    }

    private static String fill(Shop shop, Product product) {
        String cartId =
                shop.post("/api/carts", Map.of(), Map.of()).path("cartId").asText();
        if (cartId.isEmpty()) {
            throw new SmokeException("POST /api/carts → no cartId");
        }
        shop.post("/api/carts/" + cartId + "/lines", Map.of("sku", product.sku(), "quantity", 1), Map.of());
        return cartId;
    }

    private String checkOut(Shop shop, String cartId) {
        JsonNode accepted = shop.post(
                "/api/checkout",
                Customer.checkout(cartId, payment(shop)),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        accessToken = accepted.path("accessToken").asText();
        orderId = accepted.path("orderId").asText();
        if (orderId.isEmpty() || accessToken.isEmpty()) {
            throw new SmokeException("POST /api/checkout → no orderId or no accessToken");
        }
        return orderId;
    }

    /** Only the sandbox pays by itself; with any other provider an order waits, its stock held, for somebody who pays. */
    private String payment(Shop shop) {
        JsonNode offer = shop.get("/api/payment-methods", Map.of());
        if (!offer.path("provider").asText().equals("sandbox")) {
            wanted = Set.of("reserved", CONFIRMED);
        }
        String token = offer.path("methods").path(0).asText();
        if (token.isEmpty()) {
            throw new SmokeException("GET /api/payment-methods → no method");
        }
        return token;
    }

    private String cancel(Shop shop) {
        shop.post("/api/orders/" + orderId + "/cancellation", Map.of("reason", "smoke test"), authorization());
        return orderId;
    }

    private String await(Shop shop, Deadline deadline, Set<String> wanted, Set<String> hopeless) {
        String status = "";
        while (!deadline.isOver()) {
            String now = shop.get("/api/orders/" + orderId, authorization())
                    .path("status")
                    .asText();
            if (!now.equals(status)) {
                progress.accept("  the order is " + now);
            }
            status = now;
            if (wanted.contains(status)) {
                return status;
            }
            if (hopeless.contains(status)) {
                ended = true;
                throw new SmokeException("order " + orderId + " ended as " + status);
            }
            deadline.pause();
        }
        throw new SmokeException("order %s is still %s at the deadline".formatted(orderId, status));
    }

    private Map<String, String> authorization() {
        return Map.of("Authorization", "Bearer " + accessToken);
    }

    private <T> T step(String name, Supplier<T> action, Function<T, String> detail) {
        progress.accept(name);
        long start = System.nanoTime();
        try {
            T result = action.get();
            steps.add(new Step(name, true, millisSince(start), detail.apply(result)));
            return result;
        } catch (SmokeException e) {
            steps.add(new Step(name, false, millisSince(start), String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
