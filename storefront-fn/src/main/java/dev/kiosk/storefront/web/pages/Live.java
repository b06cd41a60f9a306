package dev.kiosk.storefront.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * How a page keeps itself up to date where there are scripts.
 *
 * @param script the module that does it
 * @param events where the stream is
 * @param seen what the page shows already: the position of an order's last entry, the levels of a product
 * @param token opens the stream; null where anybody may follow it
 * @param few how many are few enough for a page to name the number; null for an order
 */
public record Live(
        String script,
        String events,
        String seen,
        @Nullable String token,
        @Nullable Long few) {}
