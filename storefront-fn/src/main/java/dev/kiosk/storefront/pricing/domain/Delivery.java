package dev.kiosk.storefront.pricing.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where goods go, and how.
 *
 * @param destination null while it is not known
 * @param method the code of the shipping method that was chosen; null for the first that serves
 */
public record Delivery(
        @Nullable Destination destination, @Nullable String method) {

    public static final Delivery UNKNOWN = new Delivery(null, null);
}
