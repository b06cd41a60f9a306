package dev.kiosk.storefront.pricing.domain;

/**
 * The tax at one rate, in minor units.
 *
 * @param basisPoints hundredths of a percent
 * @param included whether prices contain it, or it is added on top
 * @param taxable what it is on, after discounts; with the tax where that is included
 */
public record TaxLine(int basisPoints, boolean included, long taxable, long amount) {}
