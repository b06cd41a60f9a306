package dev.kiosk.storefront.catalogue.domain;

import reactor.core.publisher.Mono;

/** Products in the words of an import, to be edited. */
public interface ListedProducts {

    /** Empty if there is none. */
    Mono<ListedProduct> find(String slug);

    /** Until the transaction ends nobody else changes the catalogue: imports wait for the same lock. */
    Mono<Void> lock();
}
