package dev.kiosk.webhook.domain;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The endpoints that merchants have registered. */
public interface Endpoints {

    Mono<Void> add(Endpoint endpoint);

    /** Empty if there is none. */
    Mono<Endpoint> find(UUID id);

    /** Oldest first. */
    Flux<Endpoint> all();

    /** Gives it back as it is then; what failed before is forgotten. Empty if there is none. */
    Mono<Endpoint> setStatus(UUID id, EndpointStatus status);

    /** The secret after that generation; the one before signs as well until then. Empty if another is in use, or no endpoint there. */
    Mono<Endpoint> rotate(UUID id, int generation, Instant previousUntil);

    /** With its deliveries; whether there was one. */
    Mono<Boolean> remove(UUID id);
}
