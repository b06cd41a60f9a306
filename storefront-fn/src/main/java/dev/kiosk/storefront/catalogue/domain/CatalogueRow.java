package dev.kiosk.storefront.catalogue.domain;

import org.jspecify.annotations.Nullable;

/**
 * One good row of a catalogue file: a variant, and the product that it belongs to; or, without a product, its price in another
 * currency.
 *
 * @param line where it starts in the file, from 1
 * @param product what groups the variants of one product
 * @param category empty for none
 * @param price in minor units
 * @param language of name and description, ISO 639-1; empty where nothing is said
 * @param publication whether the product is sold; null where nothing is said
 */
public record CatalogueRow(
        long line,
        String sku,
        String product,
        String name,
        String option,
        String description,
        String category,
        long price,
        String currency,
        String language,
        @Nullable Publication publication) {

    /** Of whose language and state nothing is said. */
    public CatalogueRow(
            long line,
            String sku,
            String product,
            String name,
            String option,
            String description,
            String category,
            long price,
            String currency) {
        this(line, sku, product, name, option, description, category, price, currency, "", null);
    }

    public static CatalogueRow listPrice(long line, String sku, long price, String currency) {
        return new CatalogueRow(line, sku, "", "", "", "", "", price, currency);
    }

    /** Whether it says no more than a price, in another currency than the shop's own. */
    public boolean isListPrice() {
        return product.isEmpty();
    }

    CatalogueRow at(long otherPrice) {
        return new CatalogueRow(
                line, sku, product, name, option, description, category, otherPrice, currency, language, publication);
    }

    CatalogueRow describedAs(CatalogueRow first) {
        return new CatalogueRow(
                line,
                sku,
                product,
                first.name,
                option,
                first.description,
                first.category,
                price,
                currency,
                first.language,
                first.publication);
    }
}
