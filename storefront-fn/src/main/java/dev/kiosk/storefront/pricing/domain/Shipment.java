package dev.kiosk.storefront.pricing.domain;

/**
 * A way in which a basket could be sent.
 *
 * @param rate of the method, in the basket's currency
 */
record Shipment(ShippingMethod method, ShippingMethod.Rate rate) {

    /** What it costs, by what the goods cost and what is taken off them; in minor units. */
    long price(long subtotal, long discount) {
        return rate.of(method.freeAfterDiscounts() ? subtotal - discount : subtotal);
    }
}
