package dev.kiosk.storefront.admin.product;

import dev.kiosk.storefront.admin.web.Revision;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import java.util.List;

/**
 * A product as the catalogue has it, in the words of an import.
 *
 * @param rows its variants, each with what the product is called; at least one
 */
record ProductSheet(String slug, List<CatalogueRow> rows) {

    ProductSheet {
        rows = List.copyOf(rows);
    }

    CatalogueRow first() {
        return rows.getFirst();
    }

    String name() {
        return first().name();
    }

    String description() {
        return first().description();
    }

    String category() {
        return first().category();
    }

    String revision() {
        return Revision.of(rows.toString());
    }

    /** The same variants, called and priced as the edit says. */
    ProductSheet edited(ProductEdit edit) {
        return new ProductSheet(
                slug,
                rows.stream()
                        .map(row -> new CatalogueRow(
                                row.line(),
                                row.sku(),
                                row.product(),
                                edit.name(),
                                row.option(),
                                edit.description(),
                                edit.category(),
                                edit.prices().getOrDefault(row.sku(), row.price()),
                                row.currency()))
                        .toList());
    }
}
