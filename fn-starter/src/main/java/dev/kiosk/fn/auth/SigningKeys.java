package dev.kiosk.fn.auth;

import com.nimbusds.jose.jwk.JWKSet;
import dev.kiosk.fn.Throttle;
import dev.kiosk.fn.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * The issuer's keys: asked for when they are first needed, kept for a while, asked for again when a token names one that is not
 * among them. At most one request is under way, and unknown keys cause at most one in a pause, whoever makes them up.
 */
final class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final Mono<KnownKeys> fetch;
    private final Clock clock;
    private final Duration kept;
    private final Throttle unknownKeys;
    private volatile KnownKeys known = KnownKeys.since(Instant.MIN, new JWKSet());

    SigningKeys(Mono<JWKSet> server, Clock clock, OidcSettings settings) {
        this.fetch = server.map(this::remember)
                .onErrorMap(SigningKeys::unavailable)
                .flux()
                .share()
                .next();
        this.clock = clock;
        this.kept = settings.keysKept();
        this.unknownKeys = new Throttle(settings.keysPause(), clock);
    }

    /**
     * Keys among which the one of this id is, if the issuer has it at all. Fails with a 503 if they are not to be had, or were
     * asked for just now: whoever is refused because of a key that came a second ago must be able to try again.
     */
    Mono<KnownKeys> with(String id) {
        return Mono.defer(() -> {
            KnownKeys current = known;
            if (current.since().plus(kept).isBefore(clock.instant())) {
                return fetch;
            }
            return current.has(id) ? Mono.just(current) : askAgain();
        });
    }

    private Mono<KnownKeys> askAgain() {
        return unknownKeys.isTime()
                ? fetch
                : Mono.error(() -> problem("The token is signed with a key that was not among the issuer's just now."));
    }

    private KnownKeys remember(JWKSet keys) {
        known = KnownKeys.since(clock.instant(), keys);
        return known;
    }

    private static Problem unavailable(Throwable failure) {
        LOG.warn("The issuer's keys are not to be had: {}", failure.toString());
        return problem("The issuer's keys are not to be had at the moment.");
    }

    private static Problem problem(String detail) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "keys-unavailable",
                        "Tokens cannot be verified now; try again later")
                .detail(detail);
    }
}
