package dev.kiosk.storefront.account.domain;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The orders that were placed with an address, whether or not somebody was signed in. */
public interface PlacedOrders {

    /**
     * The newest first.
     *
     * @param email in the form of {@link ProvedAddress}
     * @param after which order the list begins
     */
    Flux<PlacedOrder> with(String email, UUID after, int most);

    /** Who the last of them was for; empty if there is none. */
    Mono<String> lastName(String email);
}
