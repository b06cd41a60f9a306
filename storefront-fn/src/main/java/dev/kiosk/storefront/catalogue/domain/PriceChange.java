package dev.kiosk.storefront.catalogue.domain;

/** Another price of a variant, in minor units of the shop's own currency. */
public record PriceChange(CatalogueRow variant, long now) {

    public boolean isNone() {
        return now == variant.price();
    }

    /** The variant at that price. */
    public CatalogueRow changed() {
        return variant.at(now);
    }
}
