package dev.kiosk.fn.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.kiosk.fn.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A token is not believed for ever because it was believed once. */
class TokenVerifierTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final OidcSettings SETTINGS = new OidcSettings(
            URI.create("https://issuer.example"),
            "order-fn",
            "",
            "",
            null,
            null,
            Duration.ofSeconds(3),
            Duration.ofMinutes(15),
            Duration.ofSeconds(10));

    private final JWK key = Issuer.ec("key");
    private final TestClock time = TestClock.standingAt(NOON);
    private final AtomicReference<JWKSet> published = new AtomicReference<>(new JWKSet(key));
    private final TokenVerifier verifier = new TokenVerifier(
            new SigningKeys(Mono.fromSupplier(published::get), time, SETTINGS), new ExpectedClaims(SETTINGS, time));

    private final String token = Issuer.sign(
            new JWTClaimsSet.Builder()
                    .issuer("https://issuer.example")
                    .audience("order-fn")
                    .subject("trigger")
                    .expirationTime(Date.from(NOON.plus(Duration.ofMinutes(10))))
                    .build(),
            key);

    @Test
    void isGoodAgainAndAgain() {
        good();
        good();
    }

    @Test
    void runsOutAlthoughItWasGood() {
        good();
        time.advance(Duration.ofMinutes(12));

        bad();
    }

    @Test
    void isForgottenWithItsKey() {
        good();
        published.set(new JWKSet(Issuer.ec("another")));
        time.advance(Duration.ofMinutes(9));
        good();
        StepVerifier.create(verifier.verify(Issuer.sign(new JWTClaimsSet.Builder().build(), Issuer.ec("unknown"))))
                .verifyError(InvalidTokenException.class);
        time.advance(Duration.ofMinutes(1));

        bad();
    }

    private void good() {
        StepVerifier.create(verifier.verify(token))
                .assertNext(claims -> assertThat(claims.getSubject()).isEqualTo("trigger"))
                .verifyComplete();
    }

    private void bad() {
        StepVerifier.create(verifier.verify(token)).verifyError(InvalidTokenException.class);
    }
}
