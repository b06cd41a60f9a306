package dev.kiosk.storefront.admin.access;

import dev.kiosk.fn.auth.Claims;
import dev.kiosk.fn.auth.InvalidTokenException;
import dev.kiosk.fn.auth.Tokens;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.admin.access.Sessions.Session;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Lets in members of staff: by the token that an authenticating proxy shows for them, RFC 6750, or by the session that a sign-in
 * began. A browser without either is sent to sign in, if it only wants to look.
 */
final class OidcGuard implements Guard {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final Role role;
    private final Sessions sessions;

    OidcGuard(Tokens tokens, Role role, Sessions sessions) {
        this.tokens = tokens;
        this.role = role;
        this.sessions = sessions;
    }

    @Override
    public Mono<Staff> admit(ServerWebExchange exchange) {
        String shown = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (shown != null) {
            return shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? byToken(shown.substring(SCHEME.length()).strip(), exchange)
                    : refuse(exchange, "Bearer");
        }
        return Mono.justOrEmpty(sessions.read(exchange))
                .map(Session::staff)
                .switchIfEmpty(Mono.defer(() -> signIn(exchange)));
    }

    private Mono<Staff> byToken(String token, ServerWebExchange exchange) {
        return tokens.verify(token)
                .onErrorResume(
                        InvalidTokenException.class, invalid -> refuse(exchange, "Bearer error=\"invalid_token\""))
                .map(this::staff);
    }

    private Staff staff(Claims claims) {
        role.require(claims);
        return new Staff(claims.subject(), Role.nameOf(claims), false);
    }

    private static Mono<Staff> signIn(ServerWebExchange exchange) {
        if (!isLooking(exchange.getRequest())) {
            return refuse(exchange, "Bearer");
        }
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        exchange.getResponse().getHeaders().setLocation(URI.create(SignIn.PATH + "?to=" + here(exchange)));
        return exchange.getResponse().setComplete().then(Mono.empty());
    }

    private static boolean isLooking(ServerHttpRequest request) {
        String accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return HttpMethod.GET.equals(request.getMethod())
                && accepted != null
                && accepted.startsWith(MediaType.TEXT_HTML_VALUE);
    }

    private static String here(ServerWebExchange exchange) {
        URI uri = exchange.getRequest().getURI();
        String query = uri.getRawQuery();
        return UriUtils.encode(
                query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query, StandardCharsets.UTF_8);
    }

    private static <T> Mono<T> refuse(ServerWebExchange exchange, String challenge) {
        return Mono.error(() -> {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
            return Problem.of(HttpStatus.UNAUTHORIZED, "staff-sign-in", "Staff sign in first");
        });
    }
}
