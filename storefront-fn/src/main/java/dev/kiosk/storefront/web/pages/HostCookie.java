package dev.kiosk.storefront.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * A cookie that no subdomain and no page without TLS can set in the shop's place: RFC 6265bis, section 4.1.3.2. Where the shop
 * itself has no TLS there is no such cookie, and it has its plain name.
 */
record HostCookie(String name) {

    private static final String PREFIX = "__Host-";

    Optional<String> read(ServerWebExchange exchange) {
        return cookie(exchange).read(exchange);
    }

    void write(ServerWebExchange exchange, String value, Duration age) {
        cookie(exchange).write(exchange, value, age);
    }

    void forget(ServerWebExchange exchange) {
        cookie(exchange).forget(exchange);
    }

    private ShopCookie cookie(ServerWebExchange exchange) {
        return new ShopCookie(Origin.isSecure(exchange.getRequest()) ? PREFIX + name : name);
    }
}
