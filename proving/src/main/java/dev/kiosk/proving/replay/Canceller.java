package dev.kiosk.proving.replay;

import dev.kiosk.proving.replay.audit.AcceptedOrder;
import dev.kiosk.proving.retail.Cancellation;
import dev.kiosk.proving.retail.Sale;
import dev.kiosk.proving.shop.CallFailedException;
import dev.kiosk.proving.shop.RefusedException;
import dev.kiosk.proving.shop.Storefront;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cancels what a cancellation is about, as the customer, with the order's access token. */
final class Canceller {

    private static final int CONFLICT = 409;
    private static final String REASON = "changed-mind";

    private final Storefront storefront;
    private final Matches matches;

    Canceller(Storefront storefront, Matches matches) {
        this.storefront = storefront;
        this.matches = matches;
    }

    /** @param purchases blocks until it is known what came of a sale that was started before */
    Withdrawal cancel(Cancellation cancellation, Function<Sale, Purchase> purchases) {
        List<Sale> sales = matches.of(cancellation);
        if (sales.isEmpty()) {
            return new Withdrawal.Unmatched();
        }
        Optional<AcceptedOrder> latest =
                sales.stream().map(purchases).flatMap(Canceller::order).findFirst();
        return latest.map(order -> cancel(cancellation, order)).orElseGet(Withdrawal.WithoutOrder::new);
    }

    private Withdrawal cancel(Cancellation cancellation, AcceptedOrder order) {
        try {
            storefront.cancel(order.orderId(), order.answer().accessToken(), REASON);
            return new Withdrawal.Requested(order.orderId());
        } catch (RefusedException e) {
            return e.status() == CONFLICT
                    ? new Withdrawal.Refused(order.orderId())
                    : new Withdrawal.Failed(cancellation.invoiceNo(), e.reason());
        } catch (CallFailedException e) {
            return new Withdrawal.Failed(cancellation.invoiceNo(), e.reason());
        }
    }

    private static Stream<AcceptedOrder> order(Purchase purchase) {
        return switch (purchase) {
            case Purchase.Accepted(AcceptedOrder order) -> Stream.of(order);
            case Purchase.Failed _ -> Stream.empty();
        };
    }
}
