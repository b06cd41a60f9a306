package dev.kiosk.storefront.catalogue.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is left of each SKU, as inventory told, also of SKUs that are not for sale yet. */
public interface StockLevels {

    /** Keeps of each SKU the level of the highest version, in the caller's transaction. */
    Mono<Void> record(List<StockLevel> levels);

    /** Units left to sell, by SKU; those of which inventory has said nothing are missing. */
    default Mono<Map<String, Long>> available(Collection<String> skus) {
        return find(skus).collectMap(StockLevel::sku, StockLevel::available);
    }

    /** Of those that inventory has spoken of. */
    Flux<StockLevel> find(Collection<String> skus);
}
