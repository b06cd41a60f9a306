package dev.kiosk.storefront.catalogue.domain;

/** A shelf of the shop. */
public record Category(String slug, String name) {}
