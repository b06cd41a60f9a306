package dev.kiosk.fn.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.kiosk.fn.problem.Problem;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Lets pass who shows a token of the issuer, for this function, of a subject that may call it. */
final class OidcGate implements Gate {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier verifier;
    private final Predicate<String> permitted;

    /** @param permitted tells subjects that may call */
    OidcGate(TokenVerifier verifier, Predicate<String> permitted) {
        this.verifier = verifier;
        this.permitted = permitted;
    }

    @Override
    public Mono<Void> admit(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refuse("Bearer", "The request carries no token.");
        }
        return verifier.verify(authorization.substring(SCHEME.length()).strip())
                .flatMap(this::permit)
                .onErrorResume(
                        InvalidTokenException.class,
                        invalid ->
                                refuse("Bearer error=\"invalid_token\"", Objects.toString(invalid.getMessage(), "")));
    }

    private Mono<Void> permit(JWTClaimsSet claims) {
        return permitted.test(claims.getSubject())
                ? Mono.empty()
                : Mono.error(() -> Problem.of(HttpStatus.FORBIDDEN, "not-permitted", "Others may do this")
                        .detail("The token is valid, and is of somebody who may not call this function."));
    }

    /** The challenge says no more than RFC 6750, section 3 asks; the problem says why. */
    private static Mono<Void> refuse(String challenge, String why) {
        return Mono.error(() -> Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid token is needed")
                .detail(why)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }
}
