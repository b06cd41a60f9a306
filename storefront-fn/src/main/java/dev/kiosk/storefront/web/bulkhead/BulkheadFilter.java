package dev.kiosk.storefront.web.bulkhead;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.StorefrontProperties;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Keeps a crowd from the database: requests that are work have their turn one after the other. The public face has no limit
 * of the platform's ({@code containerConcurrency: 0}), since that would count streams, which only wait, among them.
 */
@Component
class BulkheadFilter implements WebFilter, Ordered {

    /** Probes, what is in memory, and streams with a limit of their own. Events do not come this way. */
    private static final List<PathPattern> NO_WORK = Stream.of(
                    "/actuator/**",
                    "/assets/**",
                    "/api/orders/{orderId}/events",
                    "/api/products/{slug}/availability/events")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final Bulkhead bulkhead;

    BulkheadFilter(StorefrontProperties settings) {
        this.bulkhead = new Bulkhead(settings.crowd());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isWork(exchange.getRequest().getPath().pathWithinApplication())
                ? bulkhead.inTurn(chain.filter(exchange))
                        .onErrorMap(BulkheadFullException.class, BulkheadFilter::tooMany)
                : chain.filter(exchange);
    }

    private static boolean isWork(PathContainer path) {
        return NO_WORK.stream().noneMatch(pattern -> pattern.matches(path));
    }

    private static Problem tooMany(BulkheadFullException failure) {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not available at the moment; try again later");
    }

    /** After everything that refuses without work. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 30;
    }
}
