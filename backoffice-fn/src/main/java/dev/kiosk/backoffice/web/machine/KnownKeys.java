package dev.kiosk.backoffice.web.machine;

import dev.kiosk.backoffice.client.ApiKeyClient;
import dev.kiosk.backoffice.client.ApiKeyClient.ApiKey;
import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.fn.Sha256;
import dev.kiosk.fn.auth.OnBehalfOf;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose a key is, as order-fn says. A good one is asked for once a minute: so long it opens when it is taken away. */
@Component
class KnownKeys {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    /** The back office itself asks, for nobody of the staff. */
    private static final OnBehalfOf BACK_OFFICE = new OnBehalfOf("back office", Set.of(StaffRole.OWNER), "");

    private final ApiKeyClient keys;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    KnownKeys(ApiKeyClient keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private record Known(ApiKey key, Instant until) {}

    /** Empty for nobody's. */
    Mono<ApiKey> whose(String key) {
        String hash = HexFormat.of().formatHex(Sha256.of(key.getBytes(StandardCharsets.UTF_8)));
        Known found = known.get(hash);
        return found != null && clock.instant().isBefore(found.until())
                ? Mono.just(found.key())
                : keys.whose(key).contextWrite(BACK_OFFICE::writeTo).doOnNext(fresh -> keep(hash, fresh));
    }

    private void keep(String hash, ApiKey key) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Instant minute = clock.instant().plus(KEPT);
        known.put(hash, new Known(key, key.expiresAt().isBefore(minute) ? key.expiresAt() : minute));
    }
}
