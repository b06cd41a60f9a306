package dev.kiosk.storefront.catalogue.http;

import org.jspecify.annotations.Nullable;

/**
 * A thing to be sold from now on.
 *
 * @param option what tells it from its siblings; null or empty where there are none
 * @param price of one unit, in minor units of the shop's own currency
 */
record VariantRequest(
        @Nullable String sku,
        @Nullable String option,
        @Nullable Long price) {

    static final VariantRequest NOTHING = new VariantRequest(null, null, null);
}
