package dev.kiosk.storefront.catalogue.domain;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Slugs of everything that has a page, so many that they are counted and streamed. */
public interface Addresses {

    Mono<Long> products();

    /** In an order that lasts, from a position on, so many at most. */
    Flux<String> products(long from, int limit);

    Flux<String> categories();
}
