package dev.kiosk.storefront.web.pages;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.server.ServerWebExchange;

/**
 * What opens the order that a browser looked at last: who comes back from their bank comes without it in the address.
 *
 * @param token opens it
 */
public record OrderCookie(UUID orderId, String token) {

    private static final ShopCookie COOKIE = new ShopCookie("kiosk_order");
    private static final Duration KEPT = Duration.ofDays(1);

    /** The token of that order; empty if it is none that was looked at, or was another than the last. */
    public static Optional<String> tokenOf(UUID orderId, ServerWebExchange exchange) {
        String beginning = orderId + ".";
        return COOKIE.read(exchange)
                .filter(value -> value.startsWith(beginning))
                .map(value -> value.substring(beginning.length()))
                .filter(token -> !token.isEmpty());
    }

    public void write(ServerWebExchange exchange) {
        COOKIE.write(exchange, orderId + "." + token, KEPT);
    }
}
