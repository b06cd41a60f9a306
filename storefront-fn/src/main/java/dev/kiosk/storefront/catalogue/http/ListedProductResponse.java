package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.web.Revision;
import java.util.List;

/**
 * A product, to be edited.
 *
 * @param category what it is called; empty for none
 * @param revision another one after any change
 */
record ListedProductResponse(
        String slug, String name, String description, String category, String revision, List<Variant> variants) {

    /** @param price in minor units */
    record Variant(String sku, String option, long price, String currency) {

        static Variant of(CatalogueRow row) {
            return new Variant(row.sku(), row.option(), row.price(), row.currency());
        }
    }

    static ListedProductResponse of(ListedProduct product) {
        CatalogueRow first = product.first();
        return new ListedProductResponse(
                product.slug(),
                first.name(),
                first.description(),
                first.category(),
                revision(product),
                product.rows().stream().map(Variant::of).toList());
    }

    static String revision(ListedProduct product) {
        return Revision.of(product.rows().toString());
    }
}
