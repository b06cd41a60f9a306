package dev.kiosk.storefront.catalogue.domain;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the catalogue has, for who works with names of it. */
public interface Goods {

    /** @param name of the product, with the variant's option */
    record Named(String sku, String slug, String name) {}

    /**
     * How much of the catalogue has a price in a currency.
     *
     * @param missing SKUs that are not offered in it
     */
    record PriceList(String currency, long priced, long missing) {}

    /** Those that the catalogue does not have are missing. */
    Flux<Named> named(Collection<String> skus);

    /** Those of the SKUs that the catalogue has. */
    default Mono<List<String>> takenSkus(Collection<String> skus) {
        return named(skus).map(Named::sku).collectList();
    }

    /** SKUs that the catalogue does not have. */
    Mono<List<String>> unknownSkus(Collection<String> skus);

    /** @param slugs of categories; those that the catalogue does not have */
    Mono<List<String>> unknownCategories(Collection<String> slugs);

    /** All categories by name, with how many products of each are published. */
    Flux<CategorySize> categories();

    /** What became of another name. */
    enum Renaming {
        RENAMED,
        NAME_TAKEN,
        UNKNOWN
    }

    /** Calls a category something else. Its slug stays. */
    Mono<Renaming> rename(String category, String name);

    /** By currency; without the shop's own, in which everything has its price. */
    Flux<PriceList> priceLists();
}
