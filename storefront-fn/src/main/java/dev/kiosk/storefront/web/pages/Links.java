package dev.kiosk.storefront.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Addresses of pages, percent-encoded: names of products may be of any script. */
public final class Links {

    public static final String CART = "/cart";
    public static final String CHECKOUT = "/checkout";
    public static final String PRODUCTS = "/products";

    private Links() {}

    public static String product(String slug) {
        return PRODUCTS + "/" + segment(slug);
    }

    public static String category(String slug) {
        return "/categories/" + segment(slug);
    }

    public static String picture(String slug) {
        return "/pictures/" + segment(slug) + ".svg";
    }

    public static String cartLine(String sku) {
        return "/cart/lines/" + segment(sku);
    }

    public static String order(UUID orderId, String token) {
        return "/orders/" + orderId + "?token=" + value(token);
    }

    /** @param after the cursor that a list goes on from; null for its beginning */
    public static String search(String query, @Nullable String after) {
        String found = query.isEmpty() ? PRODUCTS : PRODUCTS + "?q=" + value(query);
        return after == null ? found : found + (query.isEmpty() ? "?" : "&") + "after=" + value(after);
    }

    public static String category(String slug, @Nullable String after) {
        return after == null ? category(slug) : category(slug) + "?after=" + value(after);
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }

    private static String value(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
