package dev.kiosk.storefront.checkout.application;

import dev.kiosk.storefront.checkout.domain.PriceChange;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** What became of a checkout. */
public sealed interface CheckoutResult {

    /**
     * It is an order, on its way.
     *
     * @param accessToken opens the order
     * @param total in minor units
     */
    record Accepted(UUID orderId, String accessToken, Currency currency, long total) implements CheckoutResult {}

    /** Nothing was charged; the cart holds the new prices now. */
    record PricesChanged(List<PriceChange> changes) implements CheckoutResult {

        public PricesChanged {
            changes = List.copyOf(changes);
        }
    }
}
