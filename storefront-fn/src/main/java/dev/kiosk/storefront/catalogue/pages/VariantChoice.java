package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.catalogue.domain.Variant;
import dev.kiosk.storefront.web.pages.Availability;
import dev.kiosk.storefront.web.pages.Page;

/**
 * A variant to choose.
 *
 * @param priced whether it is sold in the currency
 * @param left units left, where there are few
 */
public record VariantChoice(
        String sku, String option, String price, boolean priced, Availability availability, long left, boolean chosen) {

    static VariantChoice of(Variant variant, String chosen, Page page) {
        return new VariantChoice(
                variant.sku(),
                variant.option(),
                page.price(variant.price(), variant.currency()),
                variant.price() != null,
                Availability.of(variant.available()),
                variant.available(),
                variant.sku().equals(chosen));
    }

    /** Whether it can be put into the cart. */
    public boolean isToBeHad() {
        return priced && !isSoldOut();
    }

    public boolean isSoldOut() {
        return availability == Availability.SOLD_OUT;
    }
}
