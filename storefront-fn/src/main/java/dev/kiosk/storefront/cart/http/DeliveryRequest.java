package dev.kiosk.storefront.cart.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.pricing.domain.Destination;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a cart is to go, and how; nothing of it has to be known. */
record DeliveryRequest(
        @Nullable String country,
        @Nullable String postcode,
        @Nullable String shippingMethod) {

    private static final int MAX_POSTCODE = 20;
    private static final int MAX_METHOD = 64;

    Delivery delivery() {
        Violations violations = new Violations();
        String where = country == null ? null : violations.country("country", country);
        String code = violations.optionalText("postcode", postcode, MAX_POSTCODE);
        String how = violations.optionalText("shippingMethod", shippingMethod, MAX_METHOD);
        violations.throwIfAny();
        return new Delivery(where == null ? null : Destination.of(where, Objects.requireNonNullElse(code, "")), how);
    }
}
