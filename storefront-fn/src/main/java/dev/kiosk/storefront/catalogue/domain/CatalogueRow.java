package dev.kiosk.storefront.catalogue.domain;

/**
 * One good row of a catalogue file: a variant, and the product that it belongs to; or, without a product, its price in another
 * currency.
 *
 * @param line where it starts in the file, from 1
 * @param product what groups the variants of one product
 * @param category empty for none
 * @param price in minor units
 * @param language of name and description, ISO 639-1; empty where nothing is said
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
        String language) {

    /** In a language of which nothing is said. */
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
        this(line, sku, product, name, option, description, category, price, currency, "");
    }

    static CatalogueRow listPrice(long line, String sku, long price, String currency) {
        return new CatalogueRow(line, sku, "", "", "", "", "", price, currency);
    }

    /** Whether it says no more than a price, in another currency than the shop's own. */
    public boolean isListPrice() {
        return product.isEmpty();
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
                first.language);
    }
}
