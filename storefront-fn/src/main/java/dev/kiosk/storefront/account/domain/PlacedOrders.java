package dev.kiosk.storefront.account.domain;

import java.util.UUID;
import reactor.core.publisher.Flux;

/** The orders that were placed with an address, whether or not somebody was signed in. */
public interface PlacedOrders {

    /**
     * The newest first.
     *
     * @param email in the form of {@link ProvedAddress}
     * @param after which order the list begins
     */
    Flux<PlacedOrder> with(String email, UUID after, int most);
}
