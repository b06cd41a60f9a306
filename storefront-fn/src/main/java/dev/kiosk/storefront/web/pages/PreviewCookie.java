package dev.kiosk.storefront.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** What lets a browser into a shop that is not open yet. */
public final class PreviewCookie {

    private static final ShopCookie COOKIE = new ShopCookie("kiosk_preview");

    private PreviewCookie() {}

    /** A pass, or whatever somebody wrote there. */
    public static Optional<String> read(ServerWebExchange exchange) {
        return COOKIE.read(exchange);
    }

    public static void write(ServerWebExchange exchange, String pass, Duration kept) {
        COOKIE.write(exchange, pass, kept);
    }
}
