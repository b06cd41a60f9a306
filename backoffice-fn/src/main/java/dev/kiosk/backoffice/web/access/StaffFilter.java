package dev.kiosk.backoffice.web.access;

import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Says to the pages, and to the functions that they ask, who was let in. */
@Component
class StaffFilter implements WebFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Authentication::getPrincipal)
                .ofType(Staff.class)
                .map(staff -> enter(staff, exchange, chain))
                .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
                .flatMap(next -> next);
    }

    private static Mono<Void> enter(Staff staff, ServerWebExchange exchange, WebFilterChain chain) {
        staff.enter(exchange);
        return chain.filter(exchange).contextWrite(staff.at(NetworkAddress.of(exchange.getRequest()))::writeTo);
    }

    /** After it is known who it is. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
