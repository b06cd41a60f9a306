package dev.kiosk.proving.replay;

import dev.kiosk.proving.audit.http.Purchase;
import dev.kiosk.proving.concurrent.Parallel;
import dev.kiosk.proving.retail.Invoice;
import dev.kiosk.proving.retail.Invoice.Cancellation;
import dev.kiosk.proving.retail.Invoice.Sale;
import dev.kiosk.proving.shop.Answer;
import dev.kiosk.proving.shop.CallFailedException;
import dev.kiosk.proving.shop.Cart;
import dev.kiosk.proving.shop.Checkout;
import dev.kiosk.proving.shop.ShopClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does the shop's business again: invoices are started in the order of time, several at once. A cancellation waits for the
 * sales it may be about, which were started before it.
 */
final class Trading {
    private static final int CONFLICT = 409;

    private final ShopClient shop;
    private final Matches matches;
    private final String run;
    private final String paymentToken;
    private final Map<String, CompletableFuture<Result>> sales = new ConcurrentHashMap<>();

    /** @param run makes this run's idempotency keys its own */
    Trading(ShopClient shop, Matches matches, String run, String paymentToken) {
        this.shop = shop;
        this.matches = matches;
        this.run = run;
        this.paymentToken = paymentToken;
    }

    /** What came of an invoice. */
    sealed interface Result {
        record Accepted(Purchase purchase) implements Result {}

        /** The storefront took the wish on; the audit will tell whether it came true. */
        record CancellationRequested(String orderId) implements Result {}

        /** The storefront said that it is too late. */
        record CancellationRefused(String orderId) implements Result {}

        /** The data has no earlier sale for it: bought before, or by a guest. */
        record CancellationUnmatched() implements Result {}

        /** Its sale did not become an order in this run. */
        record CancellationWithoutOrder() implements Result {}

        record Failed(String invoiceNo, String reason) implements Result {}
    }

    /**
     * @param invoices in the order of time
     * @param done told after each invoice
     */
    List<Result> run(List<Invoice> invoices, Parallel parallel, Pace pace, Runnable done) {
        return parallel.map(invoices, invoice -> {
            pace.await(invoice.at());
            Result result = switch (invoice) {
                case Sale sale -> sell(sale);
                case Cancellation cancellation -> cancel(cancellation);
            };
            done.run();
            return result;
        });
    }

    private Result sell(Sale sale) {
        try {
            Result made = buy(sale);
            result(sale).complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            result(sale).completeExceptionally(e);
            throw e;
        }
    }

    /** Opens a cart, fills it, looks at what it comes to, checks out. */
    private Result buy(Sale sale) {
        try {
            String id = shop.openCart().required().text("cartId");
            shop.fillCart(id, sale.quantities()).required();
            Checkout checkout = new Checkout(id, Buyers.customer(sale), Buyers.address(sale), paymentToken);
            Cart quoted = shop.quote(id, checkout.shippingAddress().country()).as(Cart.class);
            String key = run + "-" + sale.invoiceNo();
            Instant clickedAt = Instant.now();
            long start = System.nanoTime();
            Cart.Ordered order = shop.checkOut(checkout, key).as(Cart.Ordered.class);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Result.Accepted(new Purchase(
                    "invoice " + sale.invoiceNo(), key, sale.quantities(), quoted, order, clickedAt, took));
        } catch (CallFailedException e) {
            return new Result.Failed(sale.invoiceNo(), e.reason());
        }
    }

    private Result cancel(Cancellation cancellation) {
        List<Sale> candidates = matches.of(cancellation);
        if (candidates.isEmpty()) {
            return new Result.CancellationUnmatched();
        }
        Optional<Purchase> latest = candidates.stream()
                .map(sale -> result(sale).join())
                .filter(Result.Accepted.class::isInstance)
                .map(made -> ((Result.Accepted) made).purchase())
                .findFirst();
        return latest.map(purchase -> cancel(cancellation, purchase.order()))
                .orElseGet(Result.CancellationWithoutOrder::new);
    }

    private Result cancel(Cancellation cancellation, Cart.Ordered order) {
        try {
            Answer answer = shop.cancel(order.orderId(), order.accessToken(), "changed-mind")
                    .answered();
            if (answer.status() == CONFLICT) {
                return new Result.CancellationRefused(order.orderId());
            }
            answer.required();
            return new Result.CancellationRequested(order.orderId());
        } catch (CallFailedException e) {
            return new Result.Failed(cancellation.invoiceNo(), e.reason());
        }
    }

    private CompletableFuture<Result> result(Sale sale) {
        return sales.computeIfAbsent(sale.invoiceNo(), invoiceNo -> new CompletableFuture<>());
    }
}
