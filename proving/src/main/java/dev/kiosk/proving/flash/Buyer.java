package dev.kiosk.proving.flash;

import dev.kiosk.proving.audit.CustomerHistory;
import dev.kiosk.proving.flash.Goods.Basket;
import dev.kiosk.proving.flash.Turnstile.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a full cart before the doors open, clicks once, and wants to know what came of it. For one thread. */
final class Buyer {

    private static final Set<String> OPEN = Set.of("submitted", "placed", "reserved");
    private static final long FIRST_LOOK_MILLIS = 500;
    private static final long LONGEST_MILLIS = 4_000;
    private static final int MOST_LOOKS = 60;

    private final String key;
    private final Basket basket;
    private final Turnstile shop;
    private final List<String> complaints = new ArrayList<>();
    private String cart = "";
    private @Nullable String orderId;
    private String token = "";
    private long total;
    private long clickedAt;
    private @Nullable Duration answeredIn;
    private @Nullable Duration toldIn;
    private @Nullable String seen;
    private boolean cancelled;

    Buyer(long seed, int number, Turnstile shop) {
        this.key = "flash-" + seed + "-" + number;
        this.basket = Goods.basket(seed, number);
        this.shop = shop;
    }

    void fillCart() {
        cart = shop.post("/api/carts", "accept", "application/json", "")
                .json()
                .path("cartId")
                .asString();
        if (!shop.put("/api/carts/" + cart + "/lines", basket.lines()).isSuccess()) {
            complaints.add("the cart was not filled");
        }
    }

    void buy() {
        Answer answer = shop.post("/api/checkout", "idempotency-key", key, checkout());
        clickedAt = answer.sentAt();
        answeredIn = sinceClick();
        if (!answer.isSuccess()) {
            complaints.add("the checkout was answered " + answer);
            return;
        }
        orderId = answer.json().path("orderId").asString();
        token = answer.json().path("accessToken").asString();
        total = answer.json().path("total").asLong();
        lookUntilTold();
        if (basket.regrets() && "confirmed".equals(seen)) {
            cancelled = shop.post("/api/orders/" + orderId + "/cancellation", "authorization", "Bearer " + token, "{}")
                    .isSuccess();
        }
    }

    /** How the order stands when all is over. */
    void lookAgain() {
        if (orderId != null) {
            seen = status();
        }
    }

    @Nullable
    Duration answeredIn() {
        return answeredIn;
    }

    /** From the click until the order was seen to have come to an end; null if it never was. */
    @Nullable
    Duration toldIn() {
        return toldIn;
    }

    boolean gotIt() {
        return "confirmed".equals(seen);
    }

    boolean changedHerMind() {
        return cancelled;
    }

    CustomerHistory history() {
        return new CustomerHistory(key, key, basket.wanted(), orderId, total, cancelled, seen, complaints);
    }

    private void lookUntilTold() {
        long pause = FIRST_LOOK_MILLIS;
        for (int looks = 0; looks < MOST_LOOKS && toldIn == null; looks++) {
            sleep(pause);
            pause = Math.min(LONGEST_MILLIS, pause * 2);
            String now = status();
            if (!OPEN.contains(now)) {
                toldIn = sinceClick();
                seen = now;
            }
        }
    }

    private String status() {
        return shop.get("/api/orders/" + orderId, token).json().path("status").asString("submitted");
    }

    private Duration sinceClick() {
        return Duration.ofNanos(System.nanoTime() - clickedAt);
    }

    private String checkout() {
        return """
                {"cartId": "%s", "customer": {"name": "%s", "email": "flash@example.com"},
                 "shippingAddress": {"line1": "1 Road", "city": "London", "postcode": "SW1Y 4JH", "country": "GB"},
                 "paymentToken": "%s"}""".formatted(cart, key, basket.token());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
