package dev.kiosk.fn.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.text.ParseException;
import java.util.Objects;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Verifies tokens: RFC 7519, section 7.2, with asymmetric signatures only, as RFC 8725, section 3.1 asks. */
final class TokenVerifier {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

    private final SigningKeys keys;
    private final JWTClaimsSetVerifier<SecurityContext> claims;

    TokenVerifier(SigningKeys keys, JWTClaimsSetVerifier<SecurityContext> claims) {
        this.keys = keys;
        this.claims = claims;
    }

    /** What the token says. Fails with {@link InvalidTokenException}, or as {@link SigningKeys} does. */
    Mono<JWTClaimsSet> verify(String token) {
        return Mono.fromCallable(() -> parse(token))
                .flatMap(jwt -> keys.with(jwt.getHeader().getKeyID()).map(known -> check(token, jwt, known)));
    }

    /** Before any key is asked for: a token that could never be verified causes no request. */
    private static SignedJWT parse(String token) {
        SignedJWT jwt;
        try {
            jwt = SignedJWT.parse(token);
        } catch (ParseException _) {
            throw new InvalidTokenException("this is no signed JWT");
        }
        if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) {
            throw new InvalidTokenException("signatures are RS256 or ES256");
        }
        if (jwt.getHeader().getKeyID() == null) {
            throw new InvalidTokenException("the token does not name its key");
        }
        return jwt;
    }

    private JWTClaimsSet check(String token, SignedJWT jwt, KnownKeys issuers) {
        JWTClaimsSet seen = issuers.claimsOf(token);
        try {
            if (seen == null) {
                return issuers.remember(token, processor(issuers.keys()).process(jwt, null));
            }
            claims.verify(seen, null);
            return seen;
        } catch (BadJOSEException | JOSEException e) {
            throw new InvalidTokenException(Objects.toString(e.getMessage(), "the token is not valid"));
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(JWKSet issuers) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(issuers)));
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }
}
