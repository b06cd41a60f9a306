package dev.kiosk.storefront.catalogue.domain;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All of the catalogue, in the words of a file. */
public interface Catalogue {

    /** What it has of the things that rows are about. */
    Mono<Present> present(List<CatalogueRow> rows);

    /**
     * Variants in the shop's own currency, with their products.
     *
     * @param category the slug of the only category; empty for all
     */
    Flux<CatalogueRow> variants(String category);

    /** Those of products. */
    Flux<CatalogueRow> variants(Collection<String> slugs);

    /** Every variant with its product, and after it its prices in other currencies. */
    Flux<CatalogueRow> rows();
}
