package dev.kiosk.storefront.admin.access;

import dev.kiosk.fn.auth.OnBehalfOf;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * The only way into {@code /admin}. Paths are matched as the handlers' own mappings are, so that no spelling of a path gets past;
 * and no page of the back office can be made without who was let in.
 */
@Component
class StaffDoor implements WebFilter, Ordered {

    private static final List<PathPattern> OFFICE = Stream.of("/admin", "/admin/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final Guard guard;

    StaffDoor(Access access) {
        this.guard = access.guard();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        return OFFICE.stream().anyMatch(pattern -> pattern.matches(path))
                ? guard.admit(exchange).flatMap(staff -> enter(staff, exchange, chain))
                : chain.filter(exchange);
    }

    private static Mono<Void> enter(Staff staff, ServerWebExchange exchange, WebFilterChain chain) {
        staff.enter(exchange);
        return chain.filter(exchange).contextWrite(new OnBehalfOf(staff.signature())::writeTo);
    }

    /** After it is known that no other site sent the request. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 30;
    }
}
