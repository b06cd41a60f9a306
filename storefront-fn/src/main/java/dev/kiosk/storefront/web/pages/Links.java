package dev.kiosk.storefront.web.pages;

import dev.kiosk.ui.page.Urls;
import java.util.UUID;

/** Addresses of pages, percent-encoded: names of products may be of any script. */
public final class Links {

    public static final String ACCOUNT = "/account";
    public static final String SIGN_IN = "/account/sign-in";
    public static final String CODE = "/account/sign-in/code";
    public static final String CART = "/cart";
    public static final String CHECKOUT = "/checkout";
    public static final String PRODUCTS = "/products";

    private Links() {}

    public static String product(String slug) {
        return PRODUCTS + "/" + Urls.segment(slug);
    }

    public static String category(String slug) {
        return "/categories/" + Urls.segment(slug);
    }

    public static String picture(String slug) {
        return "/pictures/" + Urls.segment(slug) + ".svg";
    }

    public static String cartLine(String sku) {
        return "/cart/lines/" + Urls.segment(sku);
    }

    public static String order(UUID orderId, String token) {
        return "/orders/" + orderId + "?token=" + Urls.value(token);
    }

    public static String sendBack(UUID orderId, String token) {
        return "/orders/" + orderId + "/return?token=" + Urls.value(token);
    }

    public static String withdrawal(UUID orderId, String token) {
        return "/orders/" + orderId + "/withdrawal?token=" + Urls.value(token);
    }

    public static String invoices(UUID orderId, String token) {
        return "/orders/" + orderId + "/invoices?token=" + Urls.value(token);
    }

    public static String invoice(UUID orderId, String number, String token) {
        return "/orders/" + orderId + "/invoices/" + Urls.segment(number) + "?token=" + Urls.value(token);
    }

    public static String messages(String orderId, String token) {
        return "/orders/" + orderId + "/messages?token=" + Urls.value(token);
    }
}
