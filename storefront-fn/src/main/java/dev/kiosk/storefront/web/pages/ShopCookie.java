package dev.kiosk.storefront.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/** A cookie of ours: for the whole shop, for no script, and for no other site's form. */
record ShopCookie(String name) {

    Optional<String> read(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
                .map(HttpCookie::getValue);
    }

    void write(ServerWebExchange exchange, String value, Duration age) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(Origin.isSecure(exchange.getRequest()))
                        .maxAge(age)
                        .build());
    }

    void forget(ServerWebExchange exchange) {
        write(exchange, "", Duration.ZERO);
    }
}
