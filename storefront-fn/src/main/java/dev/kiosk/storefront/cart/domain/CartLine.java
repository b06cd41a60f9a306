package dev.kiosk.storefront.cart.domain;

import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.pricing.domain.Item;

/**
 * What a customer wants of one SKU.
 *
 * @param product the slug of the product; empty if it is no longer for sale
 * @param category the slug of its category; empty for none
 * @param quantity units, 1 to {@value #MAX_QUANTITY}
 * @param unitPrice the price of one unit as the customer was last shown, in minor units
 */
public record CartLine(
        String sku, String product, String category, String name, String option, int quantity, long unitPrice) {

    public static final int MAX_QUANTITY = 1_000_000;

    public CartLine {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("quantity " + quantity);
        }
    }

    static CartLine of(Offer offer, int quantity) {
        return new CartLine(
                offer.sku(), offer.product(), offer.category(), offer.name(), offer.option(), quantity, offer.price());
    }

    /** At most 10^18, as the price is at most 10^12. */
    public long lineTotal() {
        return Math.multiplyExact(quantity, unitPrice);
    }

    Item item() {
        return new Item(sku, category, quantity, unitPrice);
    }

    public CartLine at(long price) {
        return new CartLine(sku, product, category, name, option, quantity, price);
    }
}
