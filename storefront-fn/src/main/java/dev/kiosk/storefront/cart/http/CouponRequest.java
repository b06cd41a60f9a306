package dev.kiosk.storefront.cart.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.CouponCode;
import org.jspecify.annotations.Nullable;

/** A coupon, as customers write its code: case and blanks do not matter. */
public record CouponRequest(@Nullable String code) {

    String required() {
        Violations violations = new Violations();
        String given = violations.text("code", code, CouponCode.MAX_LENGTH);
        violations.throwIfAny();
        return CouponCode.normal(given);
    }
}
