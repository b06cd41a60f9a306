package dev.kiosk.storefront.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
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
                        .secure(isSecure(exchange.getRequest()))
                        .maxAge(age)
                        .build());
    }

    void forget(ServerWebExchange exchange) {
        write(exchange, "", Duration.ZERO);
    }

    /** Whether the customer came by HTTPS. Believing the proxy can only make a cookie safer. */
    public static boolean isSecure(ServerHttpRequest request) {
        @Nullable String forwarded = request.getHeaders().getFirst("X-Forwarded-Proto");
        return "https".equals(request.getURI().getScheme()) || "https".equalsIgnoreCase(forwarded);
    }
}
