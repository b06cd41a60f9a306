package dev.kiosk.storefront.checkout.domain;

import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.Quote;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Why a checkout does not go through; nothing was changed. */
public sealed interface CheckoutRefusal extends Review {

    record NoSuchCart(UUID cartId) implements CheckoutRefusal {}

    record CheckedOutAlready(UUID orderId) implements CheckoutRefusal {}

    /** The key was used for another checkout. */
    record KeyReused() implements CheckoutRefusal {}

    /** Nobody is let in yet. */
    record NotOpen() implements CheckoutRefusal {}

    record NothingInIt() implements CheckoutRefusal {}

    record NotForSale(List<String> skus) implements CheckoutRefusal {}

    /** A coupon that can be of no use any more. */
    record CouponDead(Quote.Coupon coupon) implements CheckoutRefusal {}

    /** The shipping method that was chosen does not go there. */
    record MethodUnavailable(Pricing.Result.MethodUnavailable refused) implements CheckoutRefusal {}

    /** No shipping method does. */
    record NotServed() implements CheckoutRefusal {}

    /** It cannot be paid so here. */
    record PaymentNotOffered() implements CheckoutRefusal {}

    record TooExpensive() implements CheckoutRefusal {}

    /**
     * Whoever takes the money does not take so little.
     *
     * @param minimum minor units
     */
    record TooCheap(long total, long minimum, Currency currency) implements CheckoutRefusal {}
}
