package dev.kiosk.storefront.checkout.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.cart.domain.PriceChange;
import dev.kiosk.storefront.checkout.domain.TotalChange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why a checkout does not go through. */
public final class CheckoutProblems {

    private CheckoutProblems() {}

    public static Problem emptyCart() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "empty-cart", "There is nothing in the cart");
    }

    public static Problem keyReused() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another checkout");
    }

    /** @param total null if it is as agreed, or nobody has said to what */
    public static Problem pricesChanged(List<PriceChange> changes, @Nullable TotalChange total) {
        Problem problem = Problem.of(HttpStatus.CONFLICT, "price-changed", "A price has changed since it was shown")
                .detail("nothing was charged; the cart holds the new prices now")
                .with("changes", changes);
        return total == null ? problem : problem.with("total", total);
    }
}
