package dev.kiosk.storefront.catalogue.domain;

import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lower prices for a while: of a SKU in a currency one that runs, and one that is to come. */
public interface Sales {

    /** Those of SKUs that run or are to come, each with its beginning. */
    Flux<Sale> of(Collection<String> skus);

    /** What is asked for a SKU without a sale; empty if it is not sold in the currency. */
    Mono<Long> regularPrice(String sku, String currency);

    /**
     * Puts a sale instead of the one that is to come, in the caller's transaction. What runs goes on if it is the same price, and
     * otherwise ends where this one begins.
     */
    Mono<Void> put(Sale sale);

    /** Ends what runs and forgets what is to come, in the caller's transaction. */
    Mono<Void> end(String sku, String currency);
}
