package dev.kiosk.storefront.web.pages;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;

/**
 * A guest's cart, as their browser remembers it.
 *
 * @param items units in it when it was last looked at, so that no page needs the database to show their number
 */
public record CartCookie(UUID cartId, long items) {

    private static final ShopCookie COOKIE = new ShopCookie("kiosk_cart");
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Pattern VALUE =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.([0-9]{1,12})");

    /** Empty if there is none, or something that we never wrote. */
    public static Optional<CartCookie> read(ServerWebExchange exchange) {
        return COOKIE.read(exchange)
                .map(VALUE::matcher)
                .filter(Matcher::matches)
                .map(value -> new CartCookie(UUID.fromString(value.group(1)), Long.parseLong(value.group(2))));
    }

    public void write(ServerWebExchange exchange) {
        COOKIE.write(exchange, cartId + "." + items, KEPT);
    }

    public static void forget(ServerWebExchange exchange) {
        COOKIE.forget(exchange);
    }
}
