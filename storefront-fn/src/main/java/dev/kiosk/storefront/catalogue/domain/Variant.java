package dev.kiosk.storefront.catalogue.domain;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What can be put into a cart.
 *
 * @param option what tells it from its siblings; empty where there are none
 * @param price of one unit, in minor units; null if it is not sold in the currency
 * @param reduction what the price is lower than for a while; null where it is the usual one
 * @param available units left to sell; none while inventory has said nothing
 */
public record Variant(
        String sku,
        String option,
        @Nullable Long price,
        @Nullable Reduction reduction,
        Currency currency,
        long available) {}
