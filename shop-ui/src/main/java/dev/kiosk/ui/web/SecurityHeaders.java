package dev.kiosk.ui.web;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What every answer tells a browser not to do: run scripts that are not ours, be framed, tell others where it has been. */
public final class SecurityHeaders implements WebFilter, Ordered {

    static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
            + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** By name. An order's address holds its access token, hence the referrer stays in the house. */
    public static final Map<String, String> VALUES = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        VALUES.forEach(exchange.getResponse().getHeaders()::set);
        return chain.filter(exchange);
    }

    /** Before whatever may refuse, so that refusals carry them too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
