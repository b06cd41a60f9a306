package dev.kiosk.storefront.account.domain;

import dev.kiosk.storefront.account.domain.Consent.Purpose;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What customers agreed to, and agree to no more. */
public interface Consents {

    /**
     * One that holds.
     *
     * @param position in the list of all
     * @param email whose it is
     */
    record Given(long position, String email, Consent consent) {}

    /** All there ever were, the newest first. */
    Flux<Consent> of(UUID accountId);

    /** Agreeing to what one agrees to already changes nothing. */
    Mono<Void> give(UUID accountId, Consent consent);

    Mono<Void> end(UUID accountId, Purpose purpose, Instant at);

    /**
     * Those of all customers that hold, the oldest first.
     *
     * @param after the position that the list begins after; 0 is the beginning
     */
    Flux<Given> holding(Purpose purpose, long after, int most);
}
