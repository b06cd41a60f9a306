package dev.kiosk.proving.replay;

import dev.kiosk.proving.replay.audit.AcceptedOrder;
import dev.kiosk.proving.retail.Sale;
import dev.kiosk.proving.shop.CallFailedException;
import dev.kiosk.proving.shop.Cart;
import dev.kiosk.proving.shop.CheckoutAnswer;
import dev.kiosk.proving.shop.CheckoutRequest;
import dev.kiosk.proving.shop.Storefront;
import dev.kiosk.proving.shop.WantedLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Buys what an invoice says: opens a cart, fills it, looks at what it comes to, checks out. */
final class Shopper {

    private final Storefront storefront;
    private final String run;
    private final String paymentToken;

    /** @param run makes this run's idempotency keys its own */
    Shopper(Storefront storefront, String run, String paymentToken) {
        this.storefront = storefront;
        this.run = run;
        this.paymentToken = paymentToken;
    }

    Purchase buy(Sale sale) {
        try {
            Cart filled = storefront.fill(storefront.openCart().cartId(), lines(sale));
            Cart quoted = storefront.quote(filled.cartId(), Buyers.address(sale).country());
            return new Purchase.Accepted(checkOut(sale, quoted));
        } catch (CallFailedException e) {
            return new Purchase.Failed(sale.invoiceNo(), e.reason());
        }
    }

    private AcceptedOrder checkOut(Sale sale, Cart cart) {
        CheckoutRequest request =
                new CheckoutRequest(cart.cartId(), Buyers.customer(sale), Buyers.address(sale), paymentToken);
        Instant clickedAt = Instant.now();
        long start = System.nanoTime();
        CheckoutAnswer answer = storefront.checkOut(request, run + "-" + sale.invoiceNo());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new AcceptedOrder(sale.invoiceNo(), sale.quantities(), cart, answer, clickedAt, took);
    }

    private static List<WantedLine> lines(Sale sale) {
        return sale.quantities().entrySet().stream()
                .map(line -> new WantedLine(line.getKey(), line.getValue()))
                .toList();
    }
}
