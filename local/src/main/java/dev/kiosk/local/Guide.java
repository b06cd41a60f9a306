package dev.kiosk.local;

import java.util.Map;

/** What to do with a platform that runs: where to click, what to type. */
final class Guide {

    private static final String TEXT = """

            Kiosk is open.

              Shop             ${storefront}
              API              ${storefront}/openapi.yaml
              Catalogue import ${inner}/api/catalogue/imports
              Orders           ${order}/api/orders
              Dead letters     ${order}/api/dead-letters
              Stock            ${inventory}/api/stock
              Broker           ${broker}/kiosk/default

            An order by hand:

              shop=${storefront}
              cart=$(curl -s -X POST $shop/api/carts | sed 's/.*"cartId":"\\([^"]*\\)".*/\\1/')
              curl -s -X POST $shop/api/carts/$cart/lines -H 'Content-Type: application/json' -d '{"sku":"TEA-ASSAM-100","quantity":2}'
              answer=$(curl -s -X POST $shop/api/checkout -H 'Content-Type: application/json' -H "Idempotency-Key: $cart" -d '{"cartId":"'$cart'","customer":{"name":"Ada Lovelace","email":"ada@example.com"},"shippingAddress":{"line1":"12 St James Square","city":"London","postcode":"SW1Y 4JH","country":"GB"},"paymentToken":"tok_authorise"}'); echo "$answer"
              order=$(echo "$answer" | sed 's/.*"orderId":"\\([^"]*\\)".*/\\1/'); token=$(echo "$answer" | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')
              sleep 1; curl -s $shop/api/orders/$order -H "Authorization: Bearer $token"; echo
              curl -s ${order}/api/orders/$order; echo

            KIOSK_LOG_EVENTS=info make run shows each event as it is handled.
            Ctrl-C stops everything; nothing is lost.
            """;

    private Guide() {}

    static String to(LocalPlatform platform) {
        Map<String, String> places = Map.of(
                "storefront", platform.uri("storefront-fn").toString(),
                "inner", platform.uri("storefront-fn-events").toString(),
                "order", platform.uri("order-fn").toString(),
                "inventory", platform.uri("inventory-fn").toString(),
                "broker", platform.ingress().toString());
        String text = TEXT;
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace("${" + place.getKey() + "}", place.getValue());
        }
        return text;
    }
}
