package dev.kiosk.storefront.catalogue.domain;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A product as a list shows it.
 *
 * @param fromPrice of its cheapest variant, in minor units; null if none is sold in the currency
 * @param hasDearer whether another variant costs more
 * @param available units left to sell of all variants; none while inventory has said nothing of any
 */
public record ProductSummary(
        String slug,
        String name,
        @Nullable Category category,
        @Nullable Long fromPrice,
        boolean hasDearer,
        Currency currency,
        long available,
        Publication publication) {}
