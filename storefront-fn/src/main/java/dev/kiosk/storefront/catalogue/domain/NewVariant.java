package dev.kiosk.storefront.catalogue.domain;

/**
 * A thing to be sold from now on.
 *
 * @param option what tells it from its siblings; empty where there are none
 * @param price of one unit, in minor units of the shop's own currency
 */
public record NewVariant(String sku, String option, long price) {

    public static NewVariant of(CatalogueRow row) {
        return new NewVariant(row.sku(), row.option(), row.price());
    }
}
