package dev.kiosk.storefront.catalogue.domain;

/**
 * A category and how much is in it.
 *
 * @param products how many products
 */
public record CategorySize(Category category, long products) {}
