package dev.kiosk.backoffice.web.access;

import dev.kiosk.fn.problem.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** What those are told who may not enter. */
final class AccessProblems {

    private static final Logger LOG = LoggerFactory.getLogger(AccessProblems.class);

    private AccessProblems() {}

    /** As if there were no back office. */
    static Mono<Void> nothingHere(ServerWebExchange exchange, Throwable cause) {
        return Mono.error(Problem::nothingHere);
    }

    /** A browser is sent to sign in, if it only wants to look. */
    static Mono<Void> signInFirst(ServerWebExchange exchange, AuthenticationException cause) {
        ServerHttpRequest request = exchange.getRequest();
        if (isLooking(request) && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            URI uri = request.getURI();
            String here = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
            String to = UriUtils.encode(here, StandardCharsets.UTF_8);
            return SignIn.redirect(exchange, URI.create(SignIn.PATH + "?to=" + to));
        }
        return Mono.error(() -> unauthorized("Bearer"));
    }

    static Mono<Void> invalidToken(ServerWebExchange exchange, AuthenticationException cause) {
        return Mono.error(() -> unauthorized("Bearer error=\"invalid_token\""));
    }

    static Mono<Void> noStaff(ServerWebExchange exchange, Throwable cause) {
        return Mono.error(AccessProblems::noStaff);
    }

    static Problem noStaff() {
        return Problem.of(HttpStatus.FORBIDDEN, "no-staff", "Only staff may enter");
    }

    static Problem signInFailed(Throwable cause) {
        LOG.warn("A sign-in failed: {}", cause.toString());
        return Problem.of(HttpStatus.FORBIDDEN, "sign-in-failed", "The sign-in did not work; try it again");
    }

    static Problem unavailable(Throwable cause) {
        LOG.warn("The OpenID provider is not to be had: {}", cause.toString());
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable", "Nobody can sign in now; try again later");
    }

    private static Problem unauthorized(String challenge) {
        return Problem.of(HttpStatus.UNAUTHORIZED, "staff-sign-in", "Staff sign in first")
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    /** A browser that wants to see a page, and changes nothing. */
    static boolean isLooking(ServerHttpRequest request) {
        String accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return HttpMethod.GET.equals(request.getMethod())
                && accepted != null
                && accepted.startsWith(MediaType.TEXT_HTML_VALUE);
    }
}
