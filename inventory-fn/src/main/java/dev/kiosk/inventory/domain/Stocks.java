package dev.kiosk.inventory.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stock, to read it. Holds that are overdue do not count as reserved. */
public interface Stocks {

    /** Empty for an unknown SKU. */
    Mono<Stock> find(String sku, Instant now);

    /** Those of some SKUs that there are. */
    Flux<Stock> all(Collection<String> skus, Instant now);

    /** By SKU, those after the given one; {@code ""} for the first. */
    Mono<List<Stock>> after(String sku, int limit, Instant now);

    /** The fewest units left to sell first, those after the given place; null for the first. */
    Mono<List<Stock>> lowest(@Nullable Place after, int limit, Instant now);

    /** What the books say of a SKU, the newest first. */
    Mono<List<BookEntry>> books(String sku, int limit);

    /** Where a SKU stands in a list of the lowest. */
    record Place(long available, String sku) {}

    /**
     * A change of what is in the house that no order made.
     *
     * @param actor which member of staff wanted it, if that was said
     */
    record BookEntry(
            Instant at,
            long delta,
            long onHand,
            String source,
            String reason,
            @Nullable String actor) {}
}
