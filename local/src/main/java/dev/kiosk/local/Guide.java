package dev.kiosk.local;

import java.util.List;
import java.util.stream.Collectors;

/** What to do with a platform that runs: where to click, what to type. */
final class Guide {

    private static final List<Place> PLACES = List.of(
            new Place("Shop", "storefront-fn", ""),
            new Place("Back office", "backoffice-fn", "/admin"),
            new Place("API", "storefront-fn", "/openapi.yaml"),
            new Place("Catalogue import", "storefront-fn-events", "/api/catalogue/imports"),
            new Place("Orders", "order-fn", "/api/orders"),
            new Place("Dead letters", "order-fn", "/api/dead-letters"),
            new Place("Stock", "inventory-fn", "/api/stock"),
            new Place("Webhooks", "webhook-fn", "/api/webhook-endpoints"));

    private static final String WALK = """

            An order by hand:

              shop=${shop}
              cart=$(curl -s -X POST $shop/api/carts | sed 's/.*"cartId":"\\([^"]*\\)".*/\\1/')
              curl -s -X POST $shop/api/carts/$cart/lines -H 'Content-Type: application/json' -d '{"sku":"TEA-ASSAM-100","quantity":2}'
              answer=$(curl -s -X POST $shop/api/checkout -H 'Content-Type: application/json' -H "Idempotency-Key: $cart" -d '{"cartId":"'$cart'","customer":{"name":"Ada Lovelace","email":"ada@example.com"},"shippingAddress":{"line1":"12 St James Square","city":"London","postcode":"SW1Y 4JH","country":"GB"},"paymentToken":"tok_authorise"}'); echo "$answer"
              order=$(echo "$answer" | sed 's/.*"orderId":"\\([^"]*\\)".*/\\1/'); token=$(echo "$answer" | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')
              sleep 2; curl -s $shop/api/orders/$order -H "Authorization: Bearer $token"; echo
            """;

    private static final String END = """

            KIOSK_LOG_EVENTS=info make run shows each event as it is handled.
            Ctrl-C stops everything; nothing is lost.
            """;

    private Guide() {}

    static String to(LocalPlatform platform) {
        String places = PLACES.stream()
                .filter(place -> platform.has(place.service()))
                .map(place -> line(place.title(), platform.uri(place.service()) + place.path()))
                .collect(Collectors.joining());
        String brokers = platform.manifests().brokers().stream()
                .map(broker -> line("Broker", platform.ingress(broker).toString()))
                .collect(Collectors.joining());
        String mail = line("Mail that is sent", platform.mail().page().toString());
        return "\nKiosk is open.\n\n" + places + mail + brokers + walk(platform) + END;
    }

    private static String walk(LocalPlatform platform) {
        return platform.has("storefront-fn")
                ? WALK.replace("${shop}", platform.uri("storefront-fn").toString())
                : "";
    }

    private static String line(String title, String place) {
        return "  %-16s %s\n".formatted(title, place);
    }

    /** Something to look at, at a path of a Service. */
    private record Place(String title, String service, String path) {}
}
