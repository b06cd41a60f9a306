package dev.kiosk.fn.trace;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Carries {@code traceparent} and {@code X-Correlation-Id} of a request into the reactive context, and answers with the
 * correlation id, so that a customer's complaint finds its logs.
 */
public final class OriginFilter implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Origin origin = Origin.of(exchange.getRequest().getHeaders()::getFirst);
        exchange.getResponse().getHeaders().set(Origin.CORRELATION_ID, origin.correlationId());
        return chain.filter(exchange).contextWrite(origin::writeTo);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
