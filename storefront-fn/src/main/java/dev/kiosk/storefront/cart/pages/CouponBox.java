package dev.kiosk.storefront.cart.pages;

import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.domain.Standing;
import dev.kiosk.storefront.web.pages.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coupons of a cart, and the field for another one.
 *
 * @param typed what is in the field
 * @param error what is wrong with that; null for nothing
 */
public record CouponBox(
        List<Given> given, String typed, @Nullable String error) {

    static final CouponBox EMPTY = new CouponBox(List.of(), "", null);

    public CouponBox {
        given = List.copyOf(given);
    }

    /**
     * A coupon that was given.
     *
     * @param status what became of it, in words
     * @param applies whether it makes the cart cheaper
     * @param dead whether it can be of no use, whatever is put into the cart
     */
    public record Given(String code, String status, boolean applies, boolean dead) {

        static Given of(Quote.Coupon coupon, Page page) {
            return new Given(
                    coupon.code(),
                    page.text("coupon.status." + coupon.standing().code()),
                    coupon.standing() == Standing.APPLIES,
                    !coupon.standing().isOpen());
        }
    }

    static CouponBox of(Quote quote, Page page) {
        return new CouponBox(
                quote.coupons().stream().map(coupon -> Given.of(coupon, page)).toList(), "", null);
    }

    CouponBox refused(String code, String why) {
        return new CouponBox(given, code, why);
    }
}
