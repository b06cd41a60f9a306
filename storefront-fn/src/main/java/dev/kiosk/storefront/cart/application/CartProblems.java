package dev.kiosk.storefront.cart.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Why a cart cannot do what it was asked. */
public final class CartProblems {

    private CartProblems() {}

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

    public static Problem unknownSkus(Collection<String> skus) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-sku", "A SKU is not for sale")
                .detail("not for sale: " + String.join(", ", skus))
                .with("skus", List.copyOf(skus));
    }

    public static Problem tooMuchOfOne(String sku) {
        return Problem.invalid("a cart takes at most " + CartLine.MAX_QUANTITY + " of " + sku);
    }

    public static Problem tooManyLines() {
        return Problem.invalid("a cart takes at most " + Cart.MAX_LINES + " lines");
    }

    public static Problem tooManyCoupons() {
        return Problem.invalid("a cart takes at most " + Cart.MAX_COUPONS + " coupons");
    }
}
