package dev.kiosk.storefront.checkout.domain;

import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.PriceChange;
import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.PricingRules;
import dev.kiosk.storefront.pricing.domain.Quote;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the shop says to a cart that is to be checked out. Prices are the shop's: what the cart holds was only shown. */
public sealed interface Review permits Review.Agreed, Review.PricesChanged, CheckoutRefusal {

    /** As shown. */
    record Agreed(Cart cart, Quote quote) implements Review {}

    /**
     * @param cart at the prices of now
     * @param total null if it is as agreed, or nobody has said to what
     */
    record PricesChanged(
            Cart cart, List<PriceChange> changes, @Nullable TotalChange total) implements Review {}

    /**
     * @param offers what is for sale in the cart's currency
     * @param payment what it can be paid with
     */
    static Review of(
            Cart cart, CheckOut wish, Map<String, Offer> offers, PricingRules rules, PaymentOffer payment, Instant at) {
        UUID orderId = cart.checkedOutAs();
        if (orderId != null) {
            return new CheckoutRefusal.CheckedOutAlready(orderId);
        }
        if (cart.lines().isEmpty()) {
            return new CheckoutRefusal.NothingInIt();
        }
        List<String> gone =
                cart.skus().stream().filter(sku -> !offers.containsKey(sku)).toList();
        if (!gone.isEmpty()) {
            return new CheckoutRefusal.NotForSale(gone);
        }
        Cart now = cart.repriced(offers);
        return switch (Pricing.price(now.basket(wish.delivery(), at), rules)) {
            case Pricing.Result.Priced priced ->
                payable(quoted(now, priced.quote(), cart.changes(offers), wish), payment);
            case Pricing.Result.MethodUnavailable refused -> new CheckoutRefusal.MethodUnavailable(refused);
            case Pricing.Result.TooExpensive _ -> new CheckoutRefusal.TooExpensive();
        };
    }

    private static Review payable(Review review, PaymentOffer payment) {
        if (!(review instanceof Agreed(Cart cart, Quote quote))) {
            return review;
        }
        long total = quote.totals().total();
        return payment.takes(total, cart.currency())
                ? review
                : new CheckoutRefusal.TooCheap(total, payment.minimum(cart.currency()), cart.currency());
    }

    private static Review quoted(Cart cart, Quote quote, List<PriceChange> changes, CheckOut wish) {
        if (!quote.deadCoupons().isEmpty()) {
            return new CheckoutRefusal.CouponDead(quote.deadCoupons().getFirst());
        }
        if (quote.shipping() == null) {
            return new CheckoutRefusal.NotServed();
        }
        long total = quote.totals().total();
        Long agreed = wish.agreedTotal();
        boolean agreedToThat = wish.hasAgreedTo(total, cart.currency());
        return agreedToThat || (agreed == null && changes.isEmpty())
                ? new Agreed(cart, quote)
                : new PricesChanged(
                        cart, changes, agreed == null || agreedToThat ? null : new TotalChange(agreed, total));
    }
}
