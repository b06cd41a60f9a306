package dev.kiosk.storefront.catalogue.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lower price for a while.
 *
 * @param currency ISO 4217
 * @param price in minor units
 * @param from null for at once
 * @param until null for until somebody ends it; after its beginning
 */
public record Sale(
        String sku,
        String currency,
        long price,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** What is left of it; empty if it is over. */
    Optional<Sale> asOf(Instant now) {
        if (until != null && !until.isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(from != null && !from.isAfter(now) ? new Sale(sku, currency, price, null, until) : this);
    }
}
