package dev.kiosk.backoffice.web.access;

import dev.kiosk.backoffice.BackofficeProperties;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Knows who sits at this machine: the connection comes from it, and the browser believes to speak with it. A page of another
 * site whose name points here for a moment has that name in its requests.
 */
final class LocalAccess implements ServerSecurityContextRepository {

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        InetSocketAddress named = request.getHeaders().getHost();
        boolean isProxied = request.getHeaders().containsHeader("X-Forwarded-For")
                || request.getHeaders().containsHeader("Forwarded");
        return isHere(request.getRemoteAddress())
                        && named != null
                        && BackofficeProperties.isThisMachine(named.getHostString())
                        && !isProxied
                ? Mono.just(new SecurityContextImpl(new StaffAuthentication(Staff.OF_THIS_MACHINE)))
                : Mono.empty();
    }

    private static boolean isHere(@Nullable InetSocketAddress remote) {
        return remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress();
    }

    /** Who sits here is seen anew with each request. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }
}
