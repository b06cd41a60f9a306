package dev.kiosk.storefront.account.domain;

import dev.kiosk.storefront.account.domain.Consent.Purpose;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What customers agreed to, and agree to no more. */
public interface Consents {

    /** All there ever were, the newest first. */
    Flux<Consent> of(UUID accountId);

    /** Agreeing to what one agrees to already changes nothing. */
    Mono<Void> give(UUID accountId, Consent consent);

    Mono<Void> end(UUID accountId, Purpose purpose, Instant at);
}
