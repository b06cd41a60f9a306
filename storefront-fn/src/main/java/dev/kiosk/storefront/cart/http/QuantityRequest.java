package dev.kiosk.storefront.cart.http;

import org.jspecify.annotations.Nullable;

/** How much of a SKU. */
public record QuantityRequest(@Nullable Long quantity) {}
