package dev.kiosk.proving.replay;

import dev.kiosk.proving.retail.Cancellation;
import dev.kiosk.proving.retail.Invoice;
import dev.kiosk.proving.retail.Sale;
import dev.kiosk.proving.shop.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does the shop's business again: invoices are started in the order of time, several at once. A cancellation waits for the
 * sales it may be about, which were started before it.
 */
final class Trading {

    private final Shopper shopper;
    private final Canceller canceller;
    private final Crowd crowd;
    private final Map<String, CompletableFuture<Purchase>> purchases = new ConcurrentHashMap<>();

    Trading(Shopper shopper, Canceller canceller, Crowd crowd) {
        this.shopper = shopper;
        this.canceller = canceller;
        this.crowd = crowd;
    }

    /**
     * @param invoices in the order of time
     * @param done told after each invoice
     */
    TradingResult run(List<Invoice> invoices, Pace pace, Runnable done) {
        long start = System.nanoTime();
        List<Deal> deals = crowd.map(invoices, invoice -> {
            pace.await(invoice.at());
            Deal deal = trade(invoice);
            done.run();
            return deal;
        });
        return new TradingResult(deals, Duration.ofNanos(System.nanoTime() - start));
    }

    private Deal trade(Invoice invoice) {
        return switch (invoice) {
            case Sale sale -> buy(sale);
            case Cancellation cancellation ->
                canceller.cancel(cancellation, sale -> purchase(sale).join());
        };
    }

    private Purchase buy(Sale sale) {
        try {
            Purchase made = shopper.buy(sale);
            purchase(sale).complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            purchase(sale).completeExceptionally(e);
            throw e;
        }
    }

    private CompletableFuture<Purchase> purchase(Sale sale) {
        return purchases.computeIfAbsent(sale.invoiceNo(), invoiceNo -> new CompletableFuture<>());
    }
}
