package dev.kiosk.storefront.order.http;

import dev.kiosk.fn.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;

/** How an order's access token is shown: RFC 6750, section 2.1. */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /** @param authorization the header; null if there is none */
    public static @Nullable String of(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : null;
    }

    /** RFC 9110, section 15.5.2: a 401 says how to do better. */
    public static void challenge(Throwable failure, ServerWebExchange exchange) {
        if (failure instanceof Problem problem && problem.status() == HttpStatus.UNAUTHORIZED) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, SCHEME.strip());
        }
    }
}
