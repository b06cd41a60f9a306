package dev.kiosk.proving.load;

import dev.kiosk.proving.concurrent.Waiting;
import dev.kiosk.proving.shop.Answer;
import dev.kiosk.proving.shop.CallFailedException;
import dev.kiosk.proving.shop.Cart;
import dev.kiosk.proving.shop.Checkout;
import dev.kiosk.proving.shop.ShopClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A customer: a cart, its lines, the checkout, and looking until the order is confirmed. */
public final class Buyer implements User {
    private static final Set<String> UNDER_WAY = Set.of("submitted", "placed", "reserved");
    private static final Checkout.Customer ADA = new Checkout.Customer("Ada Lovelace", "ada@example.com");
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final ShopClient shop;
    private final Baskets baskets;

    public Buyer(ShopClient shop, Baskets baskets) {
        this.shop = shop;
        this.baskets = baskets;
    }

    /** What buyers share: baskets, taken in turns, and how long the last orders took, from the answer to their end. */
    public static final class Baskets {
        private static final long SHORTEST_NANOS = 5_000_000;
        private static final long LONGEST_NANOS = 500_000_000;
        private static final int WEIGHT = 16;

        private final List<Map<String, Integer>> all;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicLong usualNanos = new AtomicLong(50_000_000);

        /** @param all units by SKU */
        public Baskets(List<Map<String, Integer>> all) {
            this.all = List.copyOf(all);
        }

        Map<String, Integer> next() {
            return all.get(Math.floorMod(next.getAndIncrement(), all.size()));
        }

        void took(long nanos) {
            usualNanos.updateAndGet(before -> before + (nanos - before) / WEIGHT);
        }

        /** First for most of what it took the others, then for a small part of it: what is seen is a tenth late at most. */
        Duration beforeLook(int looksBefore) {
            long nanos = looksBefore == 0 ? usualNanos.get() * 8 / 10 : usualNanos.get() / 10;
            return Duration.ofNanos(Math.clamp(nanos, SHORTEST_NANOS, LONGEST_NANOS));
        }
    }

    @Override
    public Outcome act() {
        try {
            String cart = shop.openCart().required().text("cartId");
            shop.fillCart(cart, baskets.next()).required();
            long clicked = System.nanoTime();
            Cart.Ordered order = shop.checkOut(
                            new Checkout(cart, ADA, Checkout.Address.LONDON, "tok_authorise"),
                            UUID.randomUUID().toString())
                    .as(Cart.Ordered.class);
            long answered = System.nanoTime();
            String end = follow(order, clicked);
            baskets.took(System.nanoTime() - answered);
            return new Outcome(answered - clicked, end.equals("confirmed") ? "" : end);
        } catch (CallFailedException e) {
            return new Outcome(0, e.reason());
        }
    }

    private String follow(Cart.Ordered order, long clicked) {
        String status = "submitted";
        for (int looks = 0; UNDER_WAY.contains(status) && System.nanoTime() < clicked + PATIENCE_NANOS; looks++) {
            Waiting.sleep(baskets.beforeLook(looks));
            Answer answer = shop.order(order.orderId(), order.accessToken());
            status = answer.required().text("status");
        }
        return status;
    }
}
