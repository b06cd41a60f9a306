package dev.kiosk.order.apikey.domain;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The keys that there are. */
public interface ApiKeys {

    /**
     * @param hash of what it opens with
     * @return false, and nothing is kept, where another has its name
     */
    Mono<Boolean> add(ApiKey key, byte[] hash);

    /** By their names. */
    Flux<ApiKey> all();

    /** @return false if there is none */
    Mono<Boolean> remove(UUID id);

    /** Whose a hash is, and that it was used today; empty for nobody's, and for one that has expired. */
    Mono<ApiKey> use(byte[] hash, Instant now);
}
