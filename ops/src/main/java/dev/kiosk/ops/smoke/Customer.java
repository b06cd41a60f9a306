package dev.kiosk.ops.smoke;

import java.util.Map;

/** Who buys: nobody, at an address that no mail reaches (RFC 2606), with a token of the sandbox provider. */
final class Customer {

    private Customer() {}

    static Map<String, Object> checkout(String cartId) {
        return Map.of(
                "cartId",
                cartId,
                "customer",
                Map.of("name", "Smoke Test", "email", "smoke@kiosk.invalid"),
                "shippingAddress",
                Map.of("line1", "1 Test Street", "city", "London", "postcode", "SW1A 1AA", "country", "GB"),
                "paymentToken",
                "tok_authorise");
    }
}
