package dev.kiosk.storefront.catalogue.domain;

/**
 * What a lower price is lower than, in minor units.
 *
 * @param regular what is asked without it
 * @param lowest what was asked at least in the 30 days before it
 */
public record Reduction(long regular, long lowest) {}
