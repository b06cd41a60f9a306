package dev.kiosk.fn.auth;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Stands before every route that a broker or a source calls. */
@FunctionalInterface
public interface Gate {

    /**
     * Completes for a caller who may pass. Fails with a problem for all others: 401 without a valid token, 403 with the token of
     * somebody else, 503 while the keys to verify it with are not to be had.
     *
     * @param authorization the header of that name
     */
    Mono<Void> admit(@Nullable String authorization);

    /** The same for a request. */
    default Mono<Void> admit(ServerWebExchange exchange) {
        return admit(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    }
}
