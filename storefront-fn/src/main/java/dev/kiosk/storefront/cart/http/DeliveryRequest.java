package dev.kiosk.storefront.cart.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.pricing.domain.Destination;
import dev.kiosk.storefront.pricing.domain.VatId;
import java.util.Objects;
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
    private static final int MAX_VAT_ID = 30;

    Delivery delivery() {
        Violations violations = new Violations();
        String where = country == null ? null : violations.country("country", country);
        String code = violations.optionalText("postcode", postcode, MAX_POSTCODE);
        String part = violations.optionalText("region", region, MAX_REGION);
        String number = violations.optionalText("vatId", vatId, MAX_VAT_ID);
        String how = violations.optionalText("shippingMethod", shippingMethod, MAX_METHOD);
        if (number != null && VatId.parse(number).isEmpty()) {
            violations.add("vatId", "is no VAT number of the European Union or the United Kingdom");
        }
        violations.throwIfAny();
        return new Delivery(
                where == null
                        ? null
                        : Destination.of(
                                where, Objects.requireNonNullElse(part, ""), Objects.requireNonNullElse(code, "")),
                how,
                number == null ? null : VatId.parse(number).orElse(null));
    }
}
