package dev.kiosk.storefront.cart.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.pricing.domain.Destination;
import dev.kiosk.storefront.pricing.domain.VatId;
import dev.kiosk.storefront.pricing.http.TypedVatId;
import org.jspecify.annotations.Nullable;

/** Where a cart is to go, and how; nothing of it has to be known. */
record DeliveryRequest(
        @Nullable String country,
        @Nullable String region,
        @Nullable String postcode,
        @Nullable String shippingMethod,
        @Nullable String vatId) {

    private static final int MAX_POSTCODE = 20;
    private static final int MAX_METHOD = 64;
    private static final int MAX_REGION = 200;

    Delivery delivery() {
        Violations violations = new Violations();
        String where = country == null ? null : violations.country("country", country);
        String code = violations.textOrEmpty("postcode", postcode, MAX_POSTCODE);
        String part = violations.textOrEmpty("region", region, MAX_REGION);
        String how = violations.optionalText("shippingMethod", shippingMethod, MAX_METHOD);
        VatId number = TypedVatId.read("vatId", vatId, violations);
        violations.throwIfAny();
        return new Delivery(where == null ? null : Destination.of(where, part, code), how, number);
    }
}
