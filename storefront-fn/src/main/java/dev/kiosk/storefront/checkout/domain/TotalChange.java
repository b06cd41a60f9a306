package dev.kiosk.storefront.checkout.domain;

/**
 * A total that is not what the customer was shown, in minor units.
 *
 * @param was what they agreed to
 * @param now what it comes to
 */
public record TotalChange(long was, long now) {}
