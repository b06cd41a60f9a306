package dev.kiosk.ops.smoke;

import java.util.Map;

/** Who buys: nobody, at an address that no mail reaches (RFC 2606), by the means of payment that the shop proposes. */
final class Customer {

    private Customer() {}

    static Map<String, Object> checkout(String cartId, String paymentToken) {
        return Map.of(
                "cartId",
                cartId,
                "customer",
                Map.of("name", "Smoke Test", "email", "smoke@kiosk.invalid"),
                "shippingAddress",
                Map.of("line1", "1 Test Street", "city", "London", "postcode", "SW1A 1AA", "country", "GB"),
                "paymentToken",
                paymentToken);
    }
}
