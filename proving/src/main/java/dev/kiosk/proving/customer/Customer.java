package dev.kiosk.proving.customer;

import dev.kiosk.proving.audit.CustomerHistory;
import dev.kiosk.proving.customer.Memory.Bought;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Fills a cart, checks out in her own way, and remembers what she was answered. */
public final class Customer {

    private static final int REFUSED = 422;

    private final Plan plan;
    private final ShopClient shop;
    private final Memory memory;
    private volatile String checkout = "";

    public Customer(long seed, int number, Assortment assortment, ShopClient shop) {
        this.plan = Plan.of(seed, number, assortment);
        this.shop = shop;
        this.memory = new Memory(plan);
    }

    public void shop() {
        checkout = checkoutOf(fillCart());
        switch (plan.habit()) {
            case PATIENT -> click();
            case DOUBLE_CLICK -> {
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> click(), task -> {
                    Thread.ofVirtual().start(task);
                });
                click();
                other.join();
            }
            case WALKS_AWAY -> shop.checkoutAndLeave(plan.key(), checkout, plan.thinks());
            case CHANGES_MIND -> {
                click();
                think();
                cancel();
            }
            case ASKS_AGAIN -> {
                click();
                think();
                click();
            }
            case REUSES_KEY -> {
                click();
                requireRefusal(shop.checkout(plan.key(), checkout.replace("London", "Leeds")));
            }
        }
    }

    /** Clicks again, long after; one who never had an answer does not. */
    public void clickAgain() {
        if (memory.bought() != null) {
            click();
        }
    }

    /** What her order looks like now. */
    public void look() {
        Bought bought = memory.bought();
        if (bought != null) {
            memory.saw(view(bought).path("status").asString());
        }
    }

    /** Does what her payment asks for, if it asks; false if it may still come to ask. */
    public boolean act(PaymentPages pages) {
        Bought bought = memory.bought();
        if (bought == null || !(plan.means() == PaymentMethod.AGREES || plan.means() == PaymentMethod.REFUSES)) {
            return true;
        }
        JsonNode view = view(bought);
        for (JsonNode entry : view.path("timeline")) {
            if (entry.path("event").asString().equals("payment.action-required")) {
                pages.answer(entry.path("detail").asString(), plan.means() == PaymentMethod.AGREES);
                return true;
            }
        }
        return !isOpen(view.path("status").asString());
    }

    public CustomerHistory history() {
        return memory.history();
    }

    private static boolean isOpen(String status) {
        return status.equals("submitted") || status.equals("placed") || status.equals("reserved");
    }

    private String fillCart() {
        String cart = shop.post("/api/carts", "none", "").json().path("cartId").asString();
        String lines = plan.wanted().entrySet().stream()
                .map(line -> "{\"sku\":\"%s\",\"quantity\":%d}".formatted(line.getKey(), line.getValue()))
                .collect(Collectors.joining(",", "[", "]"));
        Answer filled = shop.put("/api/carts/" + cart + "/lines", lines);
        if (!filled.isSuccess()) {
            memory.complain("the cart was answered " + filled);
        }
        return cart;
    }

    private String checkoutOf(String cart) {
        return """
                {"cartId": "%s", "customer": {"name": "%s", "email": "chaos@example.com"},
                 "shippingAddress": {"line1": "1 Road", "city": "London", "postcode": "SW1Y 4JH", "country": "GB"},
                 "paymentToken": "%s"}""".formatted(cart, plan.name(), plan.means().token());
    }

    private void click() {
        Answer answer = shop.checkout(plan.key(), checkout);
        if (answer.isSuccess()) {
            JsonNode json = answer.json();
            memory.accepted(new Bought(
                    json.path("orderId").asString(),
                    json.path("accessToken").asString(),
                    json.path("total").asLong()));
        } else {
            memory.complain("the checkout was answered " + answer);
        }
    }

    private void cancel() {
        Bought bought = memory.bought();
        if (bought == null) {
            return;
        }
        Answer answer = shop.post(
                "/api/orders/" + bought.orderId() + "/cancellation",
                bought.token(),
                "{\"reason\":\"changed my mind\"}");
        if (answer.isSuccess()) {
            memory.cancelled();
        } else {
            memory.complain("the cancellation was answered " + answer);
        }
    }

    private void requireRefusal(Answer answer) {
        if (answer.status() != REFUSED) {
            memory.complain("another checkout under the same key was answered " + answer);
        }
    }

    private JsonNode view(Bought bought) {
        Answer answer = shop.get("/api/orders/" + bought.orderId(), bought.token());
        if (!answer.isSuccess()) {
            memory.complain("her order was answered " + answer);
        }
        return answer.json();
    }

    private void think() {
        try {
            Thread.sleep(plan.thinks().plus(Duration.ofMillis(1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
