package dev.kiosk.storefront.web.pages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    public static String messages(String orderId, String token) {
        return "/orders/" + orderId + "/messages?token=" + value(token);
    }

    /** The path with those of the parameters that are not empty. */
    public static String query(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> parameter.getKey() + "=" + value(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** A part of a path. */
    public static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }

    private static String value(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
