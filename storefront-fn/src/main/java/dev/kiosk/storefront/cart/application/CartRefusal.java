package dev.kiosk.storefront.cart.application;

import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.Quote;
import java.util.List;
import java.util.UUID;

/** Why a cart cannot do what it was asked; nothing was changed. */
public sealed interface CartRefusal extends CartResult {

    record NoSuchCart(UUID cartId) implements CartRefusal {}

    record CheckedOut(UUID orderId) implements CartRefusal {}

    record NotForSale(List<String> skus) implements CartRefusal {}

    record NoSuchCurrency(String code) implements CartRefusal {}

    record TooMuchOfOne(String sku) implements CartRefusal {}

    record TooManyLines() implements CartRefusal {}

    record TooManyCoupons() implements CartRefusal {}

    /** Too many coupons were tried that are none. */
    record TooManyTries() implements CartRefusal {}

    /** A coupon that can be of no use, whatever is put into the cart. */
    record DeadCoupon(Quote.Coupon coupon) implements CartRefusal {}

    record NoPrice(Pricing.Result.NoPrice why) implements CartRefusal {}
}
