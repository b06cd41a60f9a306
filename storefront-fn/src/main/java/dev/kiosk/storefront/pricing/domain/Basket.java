package dev.kiosk.storefront.pricing.domain;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be priced, and everything that its price depends on besides the rules.
 *
 * @param destination null while it is not known
 * @param method the code of the shipping method that was chosen; null for the first that serves
 * @param vatId of a business that buys; null for none
 * @param coupons the codes that the customer has given
 * @param at the time that promotions are held to
 */
public record Basket(
        Currency currency,
        List<Item> items,
        @Nullable Destination destination,
        @Nullable String method,
        @Nullable VatId vatId,
        List<String> coupons,
        Instant at) {

    public Basket {
        items = List.copyOf(items);
        coupons = List.copyOf(coupons);
    }

    /** Of somebody without a VAT number. */
    public Basket(
            Currency currency,
            List<Item> items,
            @Nullable Destination destination,
            @Nullable String method,
            List<String> coupons,
            Instant at) {
        this(currency, items, destination, method, null, coupons, at);
    }

    /** What everything costs before discounts. */
    long subtotal() {
        return items.stream().mapToLong(Item::total).sum();
    }
}
