package dev.kiosk.storefront.hook.domain;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The endpoints that merchants have registered. */
public interface HookEndpoints {

    Mono<Void> add(HookEndpoint endpoint);

    /** Empty if there is none. */
    Mono<HookEndpoint> find(UUID id);

    /** Oldest first. */
    Flux<HookEndpoint> all();

    /** Gives it back as it is then; what failed before is forgotten. Empty if there is none. */
    Mono<HookEndpoint> setStatus(UUID id, EndpointStatus status);

    /** The next secret; the one before signs as well until then. Empty if there is none. */
    Mono<HookEndpoint> rotate(UUID id, Instant previousUntil);

    /** With its deliveries; whether there was one. */
    Mono<Boolean> remove(UUID id);
}
