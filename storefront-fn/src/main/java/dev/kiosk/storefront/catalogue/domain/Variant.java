package dev.kiosk.storefront.catalogue.domain;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What can be put into a cart.
 *
 * @param option what tells it from its siblings; empty where there are none
 * @param price of one unit, in minor units
 * @param available units left to sell; null while inventory has said nothing
 */
public record Variant(
        String sku,
        String option,
        long price,
        Currency currency,
        @Nullable Long available) {}
