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

    /** At its prices in a currency; empty if there is none for sale. */
    Mono<Product> find(String slug, Currency currency);

    /** Where a product is for sale now that had this address; empty if none had. */
    Mono<String> movedTo(String slug);

    /** Whether there was such a product, which is archived. */
    Mono<Boolean> isArchived(String slug);

    /** By name, with how much of each is for sale; none without. */
    Flux<CategorySize> categories();
}
