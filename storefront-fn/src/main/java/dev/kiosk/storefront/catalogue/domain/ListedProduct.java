package dev.kiosk.storefront.catalogue.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product as the catalogue has it, in the words of an import.
 *
 * @param seoTitle what its page is called for search engines; empty for its name
 * @param rows its variants, each with what the product is called; at least one
 */
public record ListedProduct(String slug, String seoTitle, Publication publication, List<CatalogueRow> rows) {

    /** That staff make. A file may bring more. */
    public static final int MAX_VARIANTS = 200;

    public ListedProduct {
        rows = List.copyOf(rows);
    }

    /**
     * What a product is to be.
     *
     * @param slug of its address; null where that stays
     * @param seoTitle empty for its name; null where it stays
     * @param prices by SKU, in minor units; those that are missing stay
     * @param options by SKU; those that are missing stay
     */
    public record Change(
            ProductTexts texts,
            @Nullable String slug,
            @Nullable String seoTitle,
            Map<String, Long> prices,
            Map<String, String> options) {

        public Change {
            prices = Map.copyOf(prices);
            options = Map.copyOf(options);
        }
    }

    public CatalogueRow first() {
        return rows.getFirst();
    }

    public Optional<CatalogueRow> variant(String sku) {
        return rows.stream().filter(row -> row.sku().equals(sku)).findFirst();
    }

    /** Another variant of it, after all others. */
    public CatalogueRow with(NewVariant variant) {
        CatalogueRow last = rows.getLast();
        return new CatalogueRow(
                last.line() + 1,
                variant.sku(),
                last.product(),
                last.name(),
                variant.option(),
                last.description(),
                last.category(),
                variant.price(),
                last.currency());
    }

    /** The same variants, called and priced as the change says. */
    public ListedProduct changed(Change change) {
        return new ListedProduct(
                Objects.requireNonNullElse(change.slug(), slug),
                Objects.requireNonNullElse(change.seoTitle(), seoTitle),
                publication,
                rows.stream()
                        .map(row -> new CatalogueRow(
                                row.line(),
                                row.sku(),
                                row.product(),
                                change.texts().name(),
                                change.options().getOrDefault(row.sku(), row.option()),
                                change.texts().description(),
                                change.texts().category(),
                                change.prices().getOrDefault(row.sku(), row.price()),
                                row.currency()))
                        .toList());
    }
}
