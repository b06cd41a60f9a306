package dev.kiosk.storefront.catalogue.domain;

import java.time.Instant;
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
        @Nullable Instant until) {}
