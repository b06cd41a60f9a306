package dev.kiosk.storefront.catalogue.domain;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is for sale, to be looked at. */
public interface Products {

    Mono<ProductPage> list(ProductQuery query);

    /** Empty if there is none. */
    Mono<Product> find(String slug);

    /** By name; none without a product. */
    Flux<CategorySize> categories();
}
