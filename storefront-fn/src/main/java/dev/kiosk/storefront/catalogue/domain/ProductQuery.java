package dev.kiosk.storefront.catalogue.domain;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Which products to list. With a text the best match comes first, whatever the order.
 *
 * @param scope of which products
 * @param category the slug of the only category; null for all
 * @param order of a list without a text
 * @param currency prices are shown in
 * @param limit products on a page
 * @param after where the page before ended; null for the first
 */
public record ProductQuery(
        @Nullable SearchText text,
        Scope scope,
        @Nullable String category,
        ProductOrder order,
        Currency currency,
        int limit,
        @Nullable ProductCursor after) {}
