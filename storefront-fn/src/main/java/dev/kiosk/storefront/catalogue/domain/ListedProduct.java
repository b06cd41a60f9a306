package dev.kiosk.storefront.catalogue.domain;

import java.util.List;
import java.util.Map;

/**
 * A product as the catalogue has it, in the words of an import.
 *
 * @param rows its variants, each with what the product is called; at least one
 */
public record ListedProduct(String slug, List<CatalogueRow> rows) {

    public ListedProduct {
        rows = List.copyOf(rows);
    }

    /**
     * What a product is to be.
     *
     * @param category empty for none
     * @param prices by SKU, in minor units; those that are missing stay
     */
    public record Change(String name, String description, String category, Map<String, Long> prices) {

        public Change {
            prices = Map.copyOf(prices);
        }
    }

    public CatalogueRow first() {
        return rows.getFirst();
    }

    /** The same variants, called and priced as the change says. */
    public ListedProduct changed(Change change) {
        return new ListedProduct(
                slug,
                rows.stream()
                        .map(row -> new CatalogueRow(
                                row.line(),
                                row.sku(),
                                row.product(),
                                change.name(),
                                row.option(),
                                change.description(),
                                change.category(),
                                change.prices().getOrDefault(row.sku(), row.price()),
                                row.currency()))
                        .toList());
    }
}
