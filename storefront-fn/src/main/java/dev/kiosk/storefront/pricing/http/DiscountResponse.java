package dev.kiosk.storefront.pricing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.pricing.domain.Itemised;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion saves, in a cart or an order; in minor units.
 *
 * @param coupon absent where it applied by itself
 * @param target what is made cheaper: {@code goods} or {@code shipping}
 */
public record DiscountResponse(
        String promotion,
        String name,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String coupon,

        String target,
        long amount) {

    public static DiscountResponse of(Itemised.Saving saving) {
        return new DiscountResponse(
                saving.promotion(),
                saving.name(),
                saving.coupon(),
                saving.onShipping() ? "shipping" : "goods",
                saving.amount());
    }
}
