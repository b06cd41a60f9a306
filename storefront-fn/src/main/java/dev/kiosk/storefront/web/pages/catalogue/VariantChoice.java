package dev.kiosk.storefront.web.pages.catalogue;

import dev.kiosk.storefront.catalogue.domain.Variant;
import dev.kiosk.storefront.web.pages.Availability;
import dev.kiosk.storefront.web.pages.Page;
import java.util.Objects;

/**
 * A variant to choose.
 *
 * @param left units left, where there are few
 */
public record VariantChoice(
        String sku, String option, String price, Availability availability, long left, boolean chosen) {

    static VariantChoice of(Variant variant, String chosen, Page page) {
        return new VariantChoice(
                variant.sku(),
                variant.option(),
                page.money(variant.price(), variant.currency()),
                Availability.of(variant.available()),
                Objects.requireNonNullElse(variant.available(), 0L),
                variant.sku().equals(chosen));
    }

    public boolean isSoldOut() {
        return availability == Availability.SOLD_OUT;
    }
}
