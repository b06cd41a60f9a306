package dev.kiosk.storefront.catalogue.domain;

import java.util.Currency;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is for sale, to be looked at. */
public interface Products {

    Mono<ProductPage> list(ProductQuery query);

    /**
     * To be shown to who has not said what they want: what can be had, of each category in turn and the largest ones first,
     * then what belongs to none.
     */
    Flux<ProductSummary> selection(int limit, Currency currency);

    /** At its prices in a currency; empty if there is none. */
    Mono<Product> find(String slug, Currency currency);

    /** By name; none without a product. */
    Flux<CategorySize> categories();
}
