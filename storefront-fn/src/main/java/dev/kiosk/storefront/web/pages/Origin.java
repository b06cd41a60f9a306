package dev.kiosk.storefront.web.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a customer sees the shop: {@code https://shop.example}. */
final class Origin {

    private Origin() {}

    static String of(ServerHttpRequest request) {
        return (isSecure(request) ? "https://" : "http://") + request.getURI().getAuthority();
    }

    /** Believing the proxy can only make a cookie safer, and a link no worse. */
    static boolean isSecure(ServerHttpRequest request) {
        @Nullable String forwarded = request.getHeaders().getFirst("X-Forwarded-Proto");
        return "https".equals(request.getURI().getScheme()) || "https".equalsIgnoreCase(forwarded);
    }
}
