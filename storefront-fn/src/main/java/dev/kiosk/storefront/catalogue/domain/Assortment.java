package dev.kiosk.storefront.catalogue.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What is for sale, to be changed. */
public interface Assortment {

    /**
     * What rules may name, and was moved or is new.
     *
     * @param categories by slug: those that products of earlier were moved out of and into, and new ones
     * @param skus new ones
     */
    record Changes(Set<String> categories, Set<String> skus) {

        public Changes {
            categories = Set.copyOf(categories);
            skus = Set.copyOf(skus);
        }
    }

    /**
     * Adds what is new and updates what changed, in the caller's transaction. A product keeps its slug; one that lost its
     * last variant to another goes.
     *
     * @param rows each SKU at most once, of one product always the same name, description and category; the sales of a row
     *     that tells some are those afterwards
     */
    Mono<Changes> put(List<CatalogueRow> rows);

    /**
     * Adds a product, in the caller's transaction.
     *
     * @param slug a free one; null for one by its name
     * @param rows its variants
     * @return its slug
     */
    Mono<String> add(@Nullable String slug, List<CatalogueRow> rows);

    /**
     * Moves a product, in the caller's transaction. Its old address leads to the new one.
     *
     * @param to a free address, or its own
     * @param seoTitle what its page is called for search engines; empty for its name
     */
    Mono<Void> move(String slug, String to, String seoTitle);

    /** Takes a variant out of the catalogue, in the caller's transaction. Its product has others. */
    Mono<Void> remove(String sku);

    /**
     * Puts prices on the lists of other currencies, in the caller's transaction.
     *
     * @param prices each SKU at most once a currency
     * @return those of SKUs that are not for sale, and were not put
     */
    Mono<List<CatalogueRow>> putPrices(List<CatalogueRow> prices);

    /**
     * Makes a product what it is to be, in the caller's transaction.
     *
     * @return whether there is one
     */
    Mono<Boolean> publish(String slug, Publication publication);

    /**
     * Splits into words what an earlier release has split in another way, in the caller's transaction.
     *
     * @param most products at once
     * @return how many there were
     */
    Mono<Long> indexAnew(int most);
}
