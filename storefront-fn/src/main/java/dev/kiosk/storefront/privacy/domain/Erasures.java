package dev.kiosk.storefront.privacy.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who wants to be forgotten, and how far that is. Everything takes part in the caller's transaction. */
public interface Erasures {

    /** The one of the address that is under way, or a new one of this id. */
    Mono<UUID> begin(UUID id, byte[] addressKey, Instant now);

    /** Makes the customers of an address part of it, who may be part of one that nobody asked for; gives the orders that somebody is yet to answer for. */
    Mono<List<UUID>> claim(UUID erasure, Collection<String> addresses);

    /** Begins one that nobody asked for, of the oldest customers, of before; gives their orders. None begins if there are none. */
    Mono<List<UUID>> claimOlderThan(UUID erasure, Instant before, int limit);

    /** Notes that orders are not at their end. */
    Mono<Void> waitFor(UUID erasure, List<Erasure.OpenOrder> open);

    /**
     * Notes that these of the erasure's orders are as far as that; gives those of them that are.
     *
     * @param told whether that was all
     */
    Mono<List<UUID>> forgotten(UUID erasure, List<UUID> orderIds, boolean told);

    /** Notes that it is completed, if nothing is left to do. */
    Mono<Void> complete(UUID erasure, Instant now);

    /** The newest first. */
    Flux<Erasure> newest(byte @Nullable [] addressKey, int limit);

    Mono<Erasure> find(UUID id);

    /** Forgets that there were some; gives how many. */
    Mono<Long> forgetOlderThan(Duration age, int limit);
}
