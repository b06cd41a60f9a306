package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.catalogue.domain.Reduction;
import dev.kiosk.storefront.catalogue.domain.Variant;
import dev.kiosk.storefront.web.pages.Availability;
import dev.kiosk.storefront.web.pages.Page;

/**
 * A variant to choose.
 *
 * @param priced whether it is sold in the currency
 * @param regular the regular price, in words, where it is lower for a while; empty otherwise
 * @param lowest the lowest one of the 30 days before, likewise
 * @param left units left, where there are few
 */
public record VariantChoice(
        String sku,
        String option,
        String price,
        String regular,
        String lowest,
        boolean priced,
        Availability availability,
        long left,
        boolean chosen) {

    static VariantChoice of(Variant variant, String chosen, Page page) {
        Reduction reduction = variant.reduction();
        return new VariantChoice(
                variant.sku(),
                variant.option(),
                page.price(variant.price(), variant.currency()),
                reduction == null
                        ? ""
                        : page.text("product.regular", page.money(reduction.regular(), variant.currency())),
                reduction == null
                        ? ""
                        : page.text("product.lowest", page.money(reduction.lowest(), variant.currency())),
                variant.price() != null,
                Availability.of(variant.available()),
                variant.available(),
                variant.sku().equals(chosen));
    }

    /** What its element is called: without blanks. */
    public String id() {
        return sku.replace(' ', '+');
    }

    /** Whether it can be put into the cart. */
    public boolean isToBeHad() {
        return priced && !isSoldOut();
    }

    public boolean isSoldOut() {
        return availability == Availability.SOLD_OUT;
    }
}
