package dev.kiosk.storefront.checkout.domain;

import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.Tariff;
import dev.kiosk.storefront.cart.domain.Totals;
import dev.kiosk.storefront.catalogue.domain.Offer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the shop says to a cart that is to be checked out. Prices are the shop's: what the cart holds was only shown. */
public sealed interface Review {

    /** As shown. */
    record Agreed(Cart cart, Totals totals) implements Review {}

    record CheckedOutAlready(UUID orderId) implements Review {}

    record NothingInIt() implements Review {}

    record NotForSale(List<String> skus) implements Review {}

    /** @param cart at the prices of now */
    record PricesChanged(Cart cart, List<PriceChange> changes) implements Review {}

    record TooExpensive() implements Review {}

    static Review of(Cart cart, Map<String, Offer> offers, Tariff tariff) {
        UUID orderId = cart.checkedOutAs();
        if (orderId != null) {
            return new CheckedOutAlready(orderId);
        }
        if (cart.lines().isEmpty()) {
            return new NothingInIt();
        }
        List<String> gone =
                cart.skus().stream().filter(sku -> !offers.containsKey(sku)).toList();
        return gone.isEmpty() ? priced(cart, offers, tariff) : new NotForSale(gone);
    }

    private static Review priced(Cart cart, Map<String, Offer> offers, Tariff tariff) {
        List<PriceChange> changes = cart.lines().stream()
                .map(line -> new PriceChange(line.sku(), line.unitPrice(), price(line, offers)))
                .filter(change -> change.was() != change.now())
                .toList();
        Cart now = cart.repriced(changes.stream().collect(Collectors.toMap(PriceChange::sku, PriceChange::now)));
        return tariff.totals(now.lines())
                .<Review>map(totals -> changes.isEmpty() ? new Agreed(now, totals) : new PricesChanged(now, changes))
                .orElseGet(TooExpensive::new);
    }

    private static long price(CartLine line, Map<String, Offer> offers) {
        return Objects.requireNonNull(offers.get(line.sku())).price();
    }
}
