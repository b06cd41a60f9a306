package dev.kiosk.ops.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Something to buy. */
record Product(String sku) {

    private static final int PAGES = 20;

    /** The first variant of the catalogue that is there to be bought. */
    static Product inStock(Shop shop) {
        String after = "";
        for (int page = 0; page < PAGES; page++) {
            JsonNode products = shop.get("/api/products?limit=50" + after, Map.of());
            Optional<Product> found = StreamSupport.stream(
                            products.path("items").spliterator(), false)
                    .filter(product -> product.path("available").asLong() > 0)
                    .flatMap(product -> variant(shop, product.path("slug").asText()).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (!products.hasNonNull("next")) {
                break;
            }
            after = "&after=" + encoded(products.path("next").asText());
        }
        throw new SmokeException("nothing in the catalogue is in stock: import products and stock first");
    }

    private static Optional<Product> variant(Shop shop, String slug) {
        JsonNode product = shop.get("/api/products/" + encoded(slug), Map.of());
        return StreamSupport.stream(product.path("variants").spliterator(), false)
                .filter(variant -> variant.path("available").asLong() > 0)
                .map(variant -> new Product(variant.path("sku").asText()))
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
