package dev.kiosk.storefront.catalogue.domain;

import reactor.core.publisher.Mono;

/** Products in the words of an import, to be edited. */
public interface ListedProducts {

    /** Empty if there is none. */
    Mono<ListedProduct> find(String slug);

    /**
     * Whether an address is a product's, or was.
     *
     * @param but the address of the product that may have it; empty for none
     */
    Mono<Boolean> hasSlug(String slug, String but);

    /** Whether something groups its variants by this already. */
    Mono<Boolean> hasKey(String key);

    /** Until the transaction ends nobody else changes the catalogue: imports wait for the same lock. */
    Mono<Void> lock();
}
