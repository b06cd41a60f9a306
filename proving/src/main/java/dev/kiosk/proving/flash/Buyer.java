package dev.kiosk.proving.flash;

import dev.kiosk.proving.audit.CustomerHistory;
import dev.kiosk.proving.concurrent.Waiting;
import dev.kiosk.proving.flash.Goods.Basket;
import dev.kiosk.proving.shop.Answer;
import dev.kiosk.proving.shop.Cart;
import dev.kiosk.proving.shop.Checkout;
import dev.kiosk.proving.shop.ShopClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has a full cart before the doors open, clicks once, and wants to know what came of it. For one thread. */
final class Buyer {
    private static final Set<String> OPEN = Set.of("submitted", "placed", "reserved");
    private static final long FIRST_LOOK_MILLIS = 500;
    private static final long LONGEST_MILLIS = 4_000;
    private static final int MOST_LOOKS = 60;

    private final String key;
    private final Basket basket;
    private final ShopClient shop;
    private final Crowd crowd;
    private final List<String> complaints = new ArrayList<>();
    private String cart = "";
    private Cart.@Nullable Ordered order;
    private long clickedAt;
    private @Nullable Duration answeredIn;
    private @Nullable Duration toldIn;
    private @Nullable String seen;
    private boolean cancelled;

    Buyer(long seed, int number, ShopClient shop, Crowd crowd) {
        this.key = "flash-" + seed + "-" + number;
        this.basket = Goods.basket(seed, number);
        this.shop = shop;
        this.crowd = crowd;
    }

    /** So many clicks, and as many looks, are under way at once: one machine has only so many connections. */
    record Crowd(Semaphore clicks, Semaphore looks) {
        Crowd(int atOnce) {
            this(new Semaphore(atOnce), new Semaphore(atOnce));
        }
    }

    void fillCart() {
        cart = shop.openCart().text("cartId");
        if (!shop.fillCart(cart, basket.wanted()).isSuccess()) {
            complaints.add("the cart was not filled");
        }
    }

    void buy() {
        Checkout checkout = new Checkout(
                cart, new Checkout.Customer(key, "flash@example.com"), Checkout.Address.LONDON, basket.token());
        Answer answer = one(crowd.clicks(), () -> {
            clickedAt = System.nanoTime();
            return shop.checkOut(checkout, key);
        });
        answeredIn = sinceClick();
        if (!answer.isSuccess()) {
            complaints.add("the checkout was answered " + answer);
            return;
        }
        Cart.Ordered ordered = answer.as(Cart.Ordered.class);
        order = ordered;
        lookUntilTold(ordered);
        if (basket.regrets() && "confirmed".equals(seen)) {
            cancel(ordered);
        }
    }

    private void cancel(Cart.Ordered ordered) {
        cancelled = one(crowd.clicks(), () -> shop.cancel(ordered.orderId(), ordered.accessToken(), "regret"))
                .isSuccess();
    }

    /** How the order stands when all is over. */
    void lookAgain() {
        if (order != null) {
            seen = status(view(order));
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

    boolean hasCancelled() {
        return cancelled;
    }

    CustomerHistory history() {
        return new CustomerHistory(
                key,
                key,
                basket.wanted(),
                order == null ? null : order.orderId(),
                order == null ? 0 : order.total(),
                cancelled,
                seen,
                complaints);
    }

    private void lookUntilTold(Cart.Ordered ordered) {
        long pause = FIRST_LOOK_MILLIS;
        for (int looks = 0; looks < MOST_LOOKS && toldIn == null; looks++) {
            Waiting.sleep(Duration.ofMillis(pause));
            pause = Math.min(LONGEST_MILLIS, pause * 2);
            Answer view = view(ordered);
            String now = status(view);
            if (!cancelled && "failed".equals(view.json().at("/payment/status").asString(""))) {
                cancel(ordered); // her card was declined, and she has no other
            } else if (!OPEN.contains(now)) {
                toldIn = sinceClick();
                seen = now;
            }
        }
    }

    private Answer view(Cart.Ordered ordered) {
        return one(crowd.looks(), () -> shop.order(ordered.orderId(), ordered.accessToken()));
    }

    private static String status(Answer view) {
        String status = view.text("status");
        return status.isEmpty() ? "submitted" : status;
    }

    private Duration sinceClick() {
        return Duration.ofNanos(System.nanoTime() - clickedAt);
    }

    private static Answer one(Semaphore places, Supplier<Answer> request) {
        places.acquireUninterruptibly();
        try {
            return request.get();
        } finally {
            places.release();
        }
    }
}
