package dev.kiosk.storefront.cart.pages;

import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.PriceChange;
import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cart as it would be checked out now.
 *
 * @param cart at the prices of now
 * @param quote of what is for sale
 * @param changes prices that are not those that the customer saw last
 * @param gone SKUs that are no longer for sale
 */
public record CartNow(Cart cart, Quote quote, List<PriceChange> changes, Set<String> gone) {

    public CartNow {
        changes = List.copyOf(changes);
        gone = Set.copyOf(gone);
    }

    /** The cart at the prices of now, without what is no longer for sale. */
    static Cart forSale(Cart seen, Map<String, Offer> offers) {
        return seen.repriced(offers).only(line -> offers.containsKey(line.sku()));
    }

    static CartNow of(Cart seen, Map<String, Offer> offers, Quote quote) {
        return new CartNow(
                seen.repriced(offers),
                quote,
                seen.changes(offers),
                seen.skus().stream().filter(sku -> !offers.containsKey(sku)).collect(Collectors.toSet()));
    }

    public Totals totals() {
        return quote.totals();
    }

    /** The same, after these changes were written into the cart. */
    public CartNow after(List<PriceChange> told) {
        return new CartNow(cart, quote, told, gone);
    }

    /** Whether there is something in it, all of it is for sale, and every coupon is one. */
    public boolean canBeCheckedOut() {
        return !cart.lines().isEmpty() && gone.isEmpty() && quote.deadCoupons().isEmpty();
    }

    public long items() {
        return CartOfGuest.items(cart.lines());
    }
}
