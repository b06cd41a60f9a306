package dev.kiosk.proving.customer;

import dev.kiosk.proving.audit.CustomerHistory;
import dev.kiosk.proving.concurrent.Waiting;
import dev.kiosk.proving.shop.Answer;
import dev.kiosk.proving.shop.Cart;
import dev.kiosk.proving.shop.Checkout;
import dev.kiosk.proving.shop.ShopClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills a cart, checks out in her own way, and remembers what she was answered. For several threads. */
public final class Customer {
    private static final int CONFLICT = 409;
    private static final int REFUSED = 422;
    private static final Set<String> OPEN = Set.of("submitted", "placed", "reserved");

    private final Plan plan;
    private final ShopClient shop;
    private final List<String> complaints = new ArrayList<>();
    private Checkout checkout;
    private Cart.@Nullable Ordered bought;
    private @Nullable String lastSeen;
    private boolean cancelled;

    private Customer(Plan plan, ShopClient shop) {
        this.plan = plan;
        this.shop = shop;
        this.checkout = checkoutOf("");
    }

    /** One with ways of her own. */
    public static Customer of(long seed, int number, Assortment assortment, ShopClient shop) {
        return new Customer(Plan.of(seed, number, assortment), shop);
    }

    /** One who orders a thing of which there is plenty, and pays for it. */
    public static Customer plain(long seed, int number, Assortment assortment, ShopClient shop) {
        return new Customer(Plan.plain(seed, number, assortment), shop);
    }

    public void shop() {
        fillCart();
        switch (plan.behaviour()) {
            case PATIENT -> click();
            case DOUBLE_CLICK -> {
                CompletableFuture<Void> other = CompletableFuture.runAsync(this::click, task -> {
                    Thread.ofVirtual().start(task);
                });
                click();
                other.join();
            }
            case WALKS_AWAY ->
                shop.checkOutAndLeave(checkout, plan.key(), plan.thinks().plusMillis(1));
            case CHANGES_MIND -> {
                click();
                Waiting.sleep(plan.thinks());
                cancel();
            }
            case ASKS_AGAIN -> {
                click();
                Waiting.sleep(plan.thinks());
                click();
            }
            case REUSES_KEY -> {
                click();
                Answer answer = shop.checkOut(checkout.to("Leeds"), plan.key()).answered();
                if (answer.status() != REFUSED) {
                    complain("another checkout under the same key was answered " + answer);
                }
            }
        }
    }

    /** Clicks again, long after; one who never had an answer does not. */
    public void clickAgain() {
        if (bought() != null) {
            click();
        }
    }

    /** What her order looks like now. */
    public void look() {
        Cart.Ordered order = bought();
        if (order != null) {
            saw(view(order).path("status").asString());
        }
    }

    /** What she last saw of her order; null before that. */
    public synchronized @Nullable String lastSeen() {
        return lastSeen;
    }

    /** Whether what she last saw of her order was how it ended. */
    public synchronized boolean hasSeenTheEnd() {
        return lastSeen != null && !OPEN.contains(lastSeen);
    }

    /** Does what her payment asks for, if it asks; false if it may still come to ask. */
    public boolean act() {
        Cart.Ordered order = bought();
        PaymentMethod payment = plan.payment();
        boolean agrees = payment == PaymentMethod.AGREES;
        boolean acts = agrees || payment == PaymentMethod.REFUSES;
        if (order == null || !(acts || payment.other() != null)) {
            return true;
        }
        JsonNode view = view(order);
        if (!OPEN.contains(view.path("status").asString())) {
            return true;
        }
        return switch (view.at("/payment/status").asString("")) {
            case "action-required" -> {
                if (acts) {
                    shop.pay(
                            lastDetail(view, "payment.action-required"),
                            agrees); // what became of it the provider knows
                }
                yield payment.other() == null;
            }
            case "failed" -> payment.other() == null || payAgain(order, payment.other());
            default -> false;
        };
    }

    /** Once; whether it comes in time the order decides. */
    private boolean payAgain(Cart.Ordered order, String token) {
        Answer answer = shop.payAgain(order.orderId(), order.accessToken(), token, plan.key())
                .answered();
        if (!answer.isSuccess() && answer.status() != CONFLICT) {
            complain("another means of payment was answered " + answer);
        }
        return true;
    }

    private static String lastDetail(JsonNode view, String event) {
        String detail = "";
        for (JsonNode entry : view.path("timeline")) {
            detail = entry.path("event").asString().equals(event)
                    ? entry.path("detail").asString()
                    : detail;
        }
        return detail;
    }

    public synchronized CustomerHistory history() {
        return new CustomerHistory(
                plan.name(),
                plan.key(),
                plan.wanted(),
                bought == null ? null : bought.orderId(),
                bought == null ? 0 : bought.total(),
                cancelled,
                lastSeen,
                complaints);
    }

    private void fillCart() {
        String cart = shop.openCart().answered().text("cartId");
        Answer filled = shop.fillCart(cart, plan.wanted()).answered();
        if (!filled.isSuccess()) {
            complain("the cart was answered " + filled);
        }
        checkout = checkoutOf(cart);
    }

    private Checkout checkoutOf(String cart) {
        return new Checkout(
                cart,
                new Checkout.Customer(plan.name(), "chaos@example.com"),
                Checkout.Address.LONDON,
                plan.payment().token());
    }

    private void click() {
        Answer answer = shop.checkOut(checkout, plan.key()).answered();
        if (answer.isSuccess()) {
            accepted(answer.as(Cart.Ordered.class));
        } else {
            complain("the checkout was answered " + answer);
        }
    }

    private void cancel() {
        Cart.Ordered order = bought();
        if (order == null) {
            return;
        }
        Answer answer = shop.cancel(order.orderId(), order.accessToken(), "changed my mind")
                .answered();
        if (answer.isSuccess()) {
            markCancelled();
        } else if (answer.status() != CONFLICT || OPEN.contains(answer.text("orderStatus"))) {
            complain("the cancellation was answered " + answer);
        }
    }

    private JsonNode view(Cart.Ordered order) {
        Answer answer = shop.order(order.orderId(), order.accessToken()).answered();
        if (!answer.isSuccess()) {
            complain("her order was answered " + answer);
        }
        return answer.json();
    }

    private synchronized void accepted(Cart.Ordered now) {
        if (bought != null && !bought.equals(now)) {
            complain("one checkout was answered with " + bought + " and then with " + now);
        }
        bought = now;
    }

    private synchronized void markCancelled() {
        cancelled = true;
    }

    private synchronized void saw(String status) {
        lastSeen = status;
    }

    private synchronized void complain(String of) {
        complaints.add(of);
    }

    private synchronized Cart.@Nullable Ordered bought() {
        return bought;
    }
}
