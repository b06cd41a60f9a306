package dev.kiosk.storefront.account.domain;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The addresses of customers. */
public interface AddressBook {

    /** The one that was used last comes first. */
    Flux<SavedAddress> of(UUID accountId);

    /** The same again is used again. What is beyond {@link SavedAddress#MOST} is forgotten. */
    Mono<Void> keep(UUID accountId, SavedAddress address, Instant usedAt);

    Mono<Void> forget(UUID accountId, UUID addressId);
}
