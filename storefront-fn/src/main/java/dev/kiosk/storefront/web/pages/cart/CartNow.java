package dev.kiosk.storefront.web.pages.cart;

import dev.kiosk.storefront.cart.application.CartProblems;
import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.Tariff;
import dev.kiosk.storefront.cart.domain.Totals;
import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.checkout.domain.PriceChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cart as it would be checked out now.
 *
 * @param cart at the prices of now
 * @param totals of what is for sale
 * @param changes prices that are not those that the customer saw last
 * @param gone SKUs that are no longer for sale
 */
public record CartNow(Cart cart, Totals totals, List<PriceChange> changes, Set<String> gone) {

    public CartNow {
        changes = List.copyOf(changes);
        gone = Set.copyOf(gone);
    }

    static CartNow of(Cart seen, Map<String, Offer> offers, Tariff tariff) {
        Cart cart = seen.repriced(offers.values().stream().collect(Collectors.toMap(Offer::sku, Offer::price)));
        List<CartLine> forSale = cart.lines().stream()
                .filter(line -> offers.containsKey(line.sku()))
                .toList();
        return new CartNow(
                cart,
                tariff.totals(forSale).orElseThrow(CartProblems::tooExpensive),
                changes(seen, cart),
                seen.skus().stream().filter(sku -> !offers.containsKey(sku)).collect(Collectors.toSet()));
    }

    private static List<PriceChange> changes(Cart seen, Cart now) {
        Map<String, Long> prices = now.lines().stream().collect(Collectors.toMap(CartLine::sku, CartLine::unitPrice));
        return seen.lines().stream()
                .map(line -> new PriceChange(
                        line.sku(), line.unitPrice(), prices.getOrDefault(line.sku(), line.unitPrice())))
                .filter(change -> change.was() != change.now())
                .toList();
    }

    /** The same, after these changes were written into the cart. */
    public CartNow after(List<PriceChange> told) {
        return new CartNow(cart, totals, told, gone);
    }

    /** Whether there is something in it, and all of it is for sale. */
    public boolean canBeCheckedOut() {
        return !cart.lines().isEmpty() && gone.isEmpty();
    }

    public long items() {
        return CartOfGuest.items(cart.lines());
    }
}
