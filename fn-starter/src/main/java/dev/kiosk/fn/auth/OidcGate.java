package dev.kiosk.fn.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.kiosk.fn.problem.Problem;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets pass who shows a token of the issuer, for this function, of a subject that may call it. */
final class OidcGate implements Gate {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier verifier;
    private final String subjectPrefix;

    OidcGate(TokenVerifier verifier, String subjectPrefix) {
        this.verifier = verifier;
        this.subjectPrefix = subjectPrefix;
    }

    @Override
    public Mono<Void> admit(ServerWebExchange exchange) {
        String shown = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refuse(exchange, "Bearer", "The request carries no token.");
        }
        return verifier.verify(shown.substring(SCHEME.length()).strip())
                .flatMap(this::permit)
                .onErrorResume(
                        InvalidTokenException.class,
                        invalid -> refuse(
                                exchange,
                                "Bearer error=\"invalid_token\"",
                                Objects.toString(invalid.getMessage(), "")));
    }

    private Mono<Void> permit(JWTClaimsSet claims) {
        return claims.getSubject().startsWith(subjectPrefix)
                ? Mono.empty()
                : Mono.error(() -> Problem.of(HttpStatus.FORBIDDEN, "not-permitted", "Others may do this")
                        .detail("The token is valid, and is of somebody who may not call this function."));
    }

    /** The challenge says no more than RFC 6750, section 3 asks; the problem says why. */
    private static Mono<Void> refuse(ServerWebExchange exchange, String challenge, String why) {
        return Mono.error(() -> {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
            return Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid token is needed")
                    .detail(why);
        });
    }
}
