package dev.kiosk.storefront.admin.access;

import dev.kiosk.storefront.admin.AdminSettings;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets in who sits at this machine: the connection comes from it, and the browser believes to speak with it. A page of another
 * site whose name points here for a moment has that name in its requests.
 */
final class LocalGuard implements Guard {

    @Override
    public Mono<Staff> admit(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        InetSocketAddress named = request.getHeaders().getHost();
        boolean isProxied = request.getHeaders().containsHeader("X-Forwarded-For")
                || request.getHeaders().containsHeader("Forwarded");
        return isHere(request.getRemoteAddress())
                        && named != null
                        && AdminSettings.isThisMachine(named.getHostString())
                        && !isProxied
                ? Mono.just(Staff.OF_THIS_MACHINE)
                : Guard.nothingHere();
    }

    private static boolean isHere(@Nullable InetSocketAddress remote) {
        return remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress();
    }

    /** For messages of tests. */
    @Override
    public String toString() {
        return "LocalGuard by " + HttpHeaders.HOST;
    }
}
