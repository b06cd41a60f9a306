package dev.kiosk.storefront.checkout.application;

import dev.kiosk.storefront.cart.domain.PriceChange;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal;
import dev.kiosk.storefront.checkout.domain.TotalChange;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a checkout. */
public sealed interface CheckoutResult {

    /**
     * It is an order, on its way.
     *
     * @param accessToken opens the order
     * @param total in minor units
     */
    record Accepted(UUID orderId, String accessToken, Currency currency, long total) implements CheckoutResult {}

    /**
     * Nothing was charged; the cart holds the new prices now.
     *
     * @param total null if it is as agreed, or nobody has said to what
     */
    record PricesChanged(
            List<PriceChange> changes, @Nullable TotalChange total) implements CheckoutResult {

        public PricesChanged {
            changes = List.copyOf(changes);
        }
    }

    record Refused(CheckoutRefusal why) implements CheckoutResult {}
}
