package dev.kiosk.storefront.catalogue.domain;

import java.util.Currency;

/**
 * What the shop asks for a SKU now.
 *
 * @param product the slug of the product
 * @param category the slug of its category; empty for none
 * @param price of one unit, in minor units
 */
public record Offer(
        String sku, String product, String category, String name, String option, long price, Currency currency) {}
