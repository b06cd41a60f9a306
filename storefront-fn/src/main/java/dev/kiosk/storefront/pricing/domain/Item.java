package dev.kiosk.storefront.pricing.domain;

/**
 * Something to be priced.
 *
 * @param category the slug of its category; empty for none
 * @param quantity more than 0
 * @param unitPrice in minor units
 */
public record Item(String sku, String category, int quantity, long unitPrice) {

    public Item {
        if (quantity < 1 || unitPrice < 0) {
            throw new IllegalArgumentException(quantity + " at " + unitPrice);
        }
    }

    public long total() {
        return Math.multiplyExact(quantity, unitPrice);
    }
}
