package dev.kiosk.backoffice.web.machine;

import dev.kiosk.fn.problem.Problem;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses an API key in an address, wherever: addresses are in logs, histories and proxies, and so the key is known by now. */
@Component
class KeyInUrlFilter implements WebFilter, Ordered {

    private static final Pattern KEY = Pattern.compile("kiosk_[A-Za-z0-9_-]{20,}");

    /** A good key or not: in the parameters by which other interfaces take one. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?:^|&)(?:api[_-]?key|access[_-]?token)=", Pattern.CASE_INSENSITIVE);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getURI().getRawPath();
        String query = String.valueOf(exchange.getRequest().getURI().getRawQuery());
        boolean isThere = KEY.matcher(path).find()
                || KEY.matcher(query).find()
                || (path.startsWith("/api/") && PARAMETER.matcher(query).find());
        return isThere ? Mono.error(KeyInUrlFilter::refusal) : chain.filter(exchange);
    }

    private static Problem refusal() {
        return Problem.of(HttpStatus.BAD_REQUEST, "api-key-in-url", "An API key is in the address")
                .detail(
                        "Show it as \"Authorization: Bearer …\". Addresses are logged: if this key was a good one, remove it"
                                + " and make another.");
    }

    /** After the correlation id, and before anybody is asked who they are. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }
}
