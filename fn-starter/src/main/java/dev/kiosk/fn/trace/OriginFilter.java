package dev.kiosk.fn.trace;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Carries {@code traceparent} and {@code X-Correlation-Id} of a request into the reactive context, and answers with the
 * correlation id, so that a customer's complaint finds its logs.
 */
public final class OriginFilter implements WebFilter, Ordered {

    static final String CORRELATION_ID = "X-Correlation-Id";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Origin origin = originOf(exchange.getRequest().getHeaders());
        exchange.getAttributes().put(Origin.class.getName(), origin);
        exchange.getResponse().getHeaders().set(CORRELATION_ID, origin.correlationId());
        return chain.filter(exchange).contextWrite(origin::writeTo);
    }

    private static Origin originOf(HttpHeaders headers) {
        TraceContext trace = TraceContext.parse(headers.getFirst("traceparent"))
                .map(TraceContext::child)
                .orElseGet(TraceContext::start);
        String correlationId = headers.getFirst(CORRELATION_ID);
        if (correlationId == null || !correlationId.matches("[A-Za-z0-9._-]{1,64}")) {
            return new Origin(trace, trace.traceId(), null);
        }
        return new Origin(trace, correlationId, null);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
