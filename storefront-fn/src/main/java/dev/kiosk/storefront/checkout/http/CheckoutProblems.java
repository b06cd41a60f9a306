package dev.kiosk.storefront.checkout.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.cart.http.CartProblems;
import dev.kiosk.storefront.checkout.application.CheckoutResult.PricesChanged;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal;
import dev.kiosk.storefront.pricing.http.PricingProblems;
import org.springframework.http.HttpStatus;

/** Says why a checkout does not go through. */
public final class CheckoutProblems {

    private CheckoutProblems() {}

    public static Problem of(CheckoutRefusal refusal) {
        return switch (refusal) {
            case CheckoutRefusal.NoSuchCart none -> CartProblems.notFound(none.cartId());
            case CheckoutRefusal.CheckedOutAlready order -> CartProblems.checkedOut(order.orderId());
            case CheckoutRefusal.KeyReused _ ->
                unprocessable("idempotency-key-reused", "This Idempotency-Key was used for another checkout");
            case CheckoutRefusal.NotOpen _ ->
                Problem.of(HttpStatus.CONFLICT, "shop-not-open", "The shop is not open yet");
            case CheckoutRefusal.NothingInIt _ -> unprocessable("empty-cart", "There is nothing in the cart");
            case CheckoutRefusal.NotForSale gone -> CartProblems.notForSale(gone.skus());
            case CheckoutRefusal.CouponDead dead -> PricingProblems.of(dead.coupon());
            case CheckoutRefusal.MethodUnavailable method -> PricingProblems.of(method.refused());
            case CheckoutRefusal.NotServed _ -> PricingProblems.notServed();
            case CheckoutRefusal.PaymentNotOffered _ ->
                new Violations().add("paymentToken", "is not offered here").problem();
            case CheckoutRefusal.TooExpensive _ -> PricingProblems.tooExpensive();
            case CheckoutRefusal.TooCheap cheap ->
                unprocessable("total-below-minimum", "Less than can be paid here")
                        .with("total", cheap.total())
                        .with("minimum", cheap.minimum())
                        .with("currency", cheap.currency().getCurrencyCode());
        };
    }

    static Problem of(PricesChanged changed) {
        Problem problem = Problem.of(HttpStatus.CONFLICT, "price-changed", "A price has changed since it was shown")
                .detail("nothing was charged; the cart holds the new prices now")
                .with("changes", changed.changes());
        return changed.total() == null ? problem : problem.with("total", changed.total());
    }

    private static Problem unprocessable(String name, String title) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, name, title);
    }
}
