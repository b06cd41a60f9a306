package dev.kiosk.storefront.catalogue.domain;

import java.util.List;
import reactor.core.publisher.Mono;

/** What is left of each SKU, as inventory told, also of SKUs that are not for sale yet. */
public interface StockLevels {

    /** Keeps of each SKU the level of the highest version, in the caller's transaction. */
    Mono<Void> record(List<StockLevel> levels);
}
