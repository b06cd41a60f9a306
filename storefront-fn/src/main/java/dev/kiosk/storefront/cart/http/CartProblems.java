package dev.kiosk.storefront.cart.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.cart.application.CartRefusal;
import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.CouponTries;
import dev.kiosk.storefront.catalogue.application.SellingCurrencies;
import dev.kiosk.storefront.pricing.http.PricingProblems;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Says why a cart cannot do what it was asked. */
public final class CartProblems {

    private CartProblems() {}

    public static Problem of(CartRefusal refusal) {
        return switch (refusal) {
            case CartRefusal.NoSuchCart none -> notFound(none.cartId());
            case CartRefusal.CheckedOut order -> checkedOut(order.orderId());
            case CartRefusal.NotForSale gone -> notForSale(gone.skus());
            case CartRefusal.NoSuchCurrency currency -> SellingCurrencies.unknown(currency.code());
            case CartRefusal.TooMuchOfOne line -> atMost(CartLine.MAX_QUANTITY + " of " + line.sku());
            case CartRefusal.TooManyLines _ -> atMost(Cart.MAX_LINES + " lines");
            case CartRefusal.TooManyCoupons _ -> atMost(Cart.MAX_COUPONS + " coupons");
            case CartRefusal.TooManyTries _ -> tooManyTries();
            case CartRefusal.DeadCoupon dead -> PricingProblems.of(dead.coupon());
            case CartRefusal.NoPrice none -> PricingProblems.of(none.why());
        };
    }

    public static Problem notFound(UUID cartId) {
        return Problem.of(HttpStatus.NOT_FOUND, "cart-not-found", "There is no such cart")
                .detail("no cart " + cartId);
    }

    /** Tells the order, and nothing that would open it. */
    public static Problem checkedOut(UUID orderId) {
        return Problem.of(HttpStatus.CONFLICT, "cart-checked-out", "The cart has been checked out already")
                .detail("it is order " + orderId + " now")
                .with("orderId", orderId);
    }

    public static Problem notForSale(List<String> skus) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-sku", "A SKU is not for sale")
                .detail("not for sale: " + String.join(", ", skus))
                .with("skus", skus);
    }

    private static Problem atMost(String what) {
        return Problem.invalid("a cart takes at most " + what);
    }

    private static Problem tooManyTries() {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-coupons",
                        "Too many coupons were tried that are none; try again later")
                .detail("at most " + CouponTries.OF_A_CART.tries() + " in "
                        + CouponTries.OF_A_CART.span().toMinutes() + " minutes");
    }
}
