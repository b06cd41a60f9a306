package dev.kiosk.storefront.checkout.domain;

import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.PriceChange;
import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.PricingRules;
import dev.kiosk.storefront.pricing.domain.Quote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the shop says to a cart that is to be checked out. Prices are the shop's: what the cart holds was only shown. */
public sealed interface Review {

    /** As shown. */
    record Agreed(Cart cart, Quote quote) implements Review {}

    record CheckedOutAlready(UUID orderId) implements Review {}

    record NothingInIt() implements Review {}

    record NotForSale(List<String> skus) implements Review {}

    /** A coupon that can be of no use any more. */
    record CouponDead(Quote.Coupon coupon) implements Review {}

    /** The shipping method that was chosen does not go there. */
    record MethodUnavailable(Pricing.Result.MethodUnavailable refused) implements Review {}

    /** No shipping method does. */
    record NotServed() implements Review {}

    /**
     * @param cart at the prices of now
     * @param total null if it is as agreed, or nobody has said to what
     */
    record PricesChanged(
            Cart cart, List<PriceChange> changes, @Nullable TotalChange total) implements Review {}

    record TooExpensive() implements Review {}

    /** @param offers what is for sale in the cart's currency */
    static Review of(Cart cart, CheckOut wish, Map<String, Offer> offers, PricingRules rules, Instant at) {
        UUID orderId = cart.checkedOutAs();
        if (orderId != null) {
            return new CheckedOutAlready(orderId);
        }
        if (cart.lines().isEmpty()) {
            return new NothingInIt();
        }
        List<String> gone =
                cart.skus().stream().filter(sku -> !offers.containsKey(sku)).toList();
        if (!gone.isEmpty()) {
            return new NotForSale(gone);
        }
        List<PriceChange> changes = changes(cart, offers);
        Cart now = cart.repriced(changes.stream().collect(Collectors.toMap(PriceChange::sku, PriceChange::now)));
        return switch (Pricing.price(now.basket(wish.delivery(), at), rules)) {
            case Pricing.Result.Priced priced -> quoted(now, priced.quote(), changes, wish);
            case Pricing.Result.MethodUnavailable refused -> new MethodUnavailable(refused);
            case Pricing.Result.TooExpensive _ -> new TooExpensive();
        };
    }

    private static Review quoted(Cart cart, Quote quote, List<PriceChange> changes, CheckOut wish) {
        if (!quote.deadCoupons().isEmpty()) {
            return new CouponDead(quote.deadCoupons().getFirst());
        }
        if (quote.shipping() == null) {
            return new NotServed();
        }
        long total = quote.totals().total();
        Long agreed = wish.agreedTotal();
        boolean agreedToThat = wish.hasAgreedTo(total, cart.currency());
        return agreedToThat || (agreed == null && changes.isEmpty())
                ? new Agreed(cart, quote)
                : new PricesChanged(
                        cart, changes, agreed == null || agreedToThat ? null : new TotalChange(agreed, total));
    }

    private static List<PriceChange> changes(Cart cart, Map<String, Offer> offers) {
        return cart.lines().stream()
                .map(line -> new PriceChange(line.sku(), line.unitPrice(), price(line, offers)))
                .filter(change -> change.was() != change.now())
                .toList();
    }

    private static long price(CartLine line, Map<String, Offer> offers) {
        return Objects.requireNonNull(offers.get(line.sku())).price();
    }
}
