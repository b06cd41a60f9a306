package dev.kiosk.storefront.order.domain;

/**
 * A line of an order, as it was bought.
 *
 * @param name of the product and its option at that time
 * @param unitPrice in minor units
 */
public record OrderedItem(String sku, String name, int quantity, long unitPrice) {

    public long lineTotal() {
        return Math.multiplyExact(quantity, unitPrice);
    }
}
