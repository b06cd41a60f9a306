package dev.kiosk.inventory.domain;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** The stock, to read it. Holds that are overdue do not count as reserved. */
public interface Stocks {

    /** Empty for an unknown SKU. */
    Mono<Stock> find(String sku, Instant now);

    /** By SKU, those after the given one; {@code ""} for the first. */
    Mono<List<Stock>> after(String sku, int limit, Instant now);
}
