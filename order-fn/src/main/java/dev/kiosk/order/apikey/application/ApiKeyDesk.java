package dev.kiosk.order.apikey.application;

import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.Sha256;
import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.order.apikey.domain.ApiKey;
import dev.kiosk.order.apikey.domain.ApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the keys of machines. What a key opens with is told once, to whoever makes it. */
@Service
public final class ApiKeyDesk {

    private static final String PREFIX = "kiosk_";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApiKeys keys;
    private final InFlight inFlight;
    private final Clock clock;

    ApiKeyDesk(ApiKeys keys, InFlight inFlight, Clock clock) {
        this.keys = keys;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /** @param secret what it opens with */
    public record Made(ApiKey key, String secret) {}

    /** Empty where another has the name. */
    public Mono<Made> make(String name, Set<StaffRole> roles, Duration life) {
        return Mono.deferContextual(context -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            String who = Objects.requireNonNullElse(OnBehalfOf.in(context), "");
            Made made =
                    new Made(new ApiKey(Ids.next(), name, roles, now, who, now.plus(life), null), PREFIX + secret());
            return inFlight.shield(keys.add(made.key(), hash(made.secret())))
                    .filter(isAdded -> isAdded)
                    .map(isAdded -> made);
        });
    }

    public Flux<ApiKey> all() {
        return keys.all();
    }

    /** From now on it opens nothing. False if there is none. */
    public Mono<Boolean> remove(UUID id) {
        return inFlight.shield(keys.remove(id));
    }

    /** Empty for nobody's, and for one that has expired. */
    public Mono<ApiKey> whose(String secret) {
        return secret.startsWith(PREFIX) ? keys.use(hash(secret), clock.instant()) : Mono.empty();
    }

    private static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
