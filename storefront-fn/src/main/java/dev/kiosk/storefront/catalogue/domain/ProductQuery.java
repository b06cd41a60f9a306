package dev.kiosk.storefront.catalogue.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which products to list. With a text the best match comes first, without one they are sorted by name.
 *
 * @param category the slug of the only category; null for all
 * @param limit products on a page
 * @param after where the page before ended; null for the first
 */
public record ProductQuery(
        @Nullable SearchText text,
        @Nullable String category,
        int limit,
        @Nullable ProductCursor after) {}
