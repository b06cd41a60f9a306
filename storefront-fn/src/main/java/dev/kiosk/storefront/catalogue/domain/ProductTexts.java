package dev.kiosk.storefront.catalogue.domain;

/**
 * What a product is called and described as.
 *
 * @param category what it is called; empty for none
 */
public record ProductTexts(String name, String description, String category) {}
