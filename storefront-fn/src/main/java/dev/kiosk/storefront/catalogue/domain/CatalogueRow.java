package dev.kiosk.storefront.catalogue.domain;

import java.util.List;
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
 * @param sales of the SKU in the currency, those that run or are to come, in their order; null where nothing is said
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
        @Nullable Publication publication,
        @Nullable List<Sale> sales) {

    public CatalogueRow {
        sales = sales == null ? null : List.copyOf(sales);
    }

    /** Of whose language, state and sales nothing is said. */
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
        this(line, sku, product, name, option, description, category, price, currency, "", null, null);
    }

    public static CatalogueRow listPrice(long line, String sku, long price, String currency) {
        return new CatalogueRow(line, sku, "", "", "", "", "", price, currency);
    }

    /** Whether it says no more than a price, in another currency than the shop's own. */
    public boolean isListPrice() {
        return product.isEmpty();
    }

    /** At another price, with the sales that there are. */
    CatalogueRow at(long otherPrice) {
        return new CatalogueRow(
                line,
                sku,
                product,
                name,
                option,
                description,
                category,
                otherPrice,
                currency,
                language,
                publication,
                null);
    }

    /** @param told null where nothing is said of them */
    public CatalogueRow reduced(@Nullable List<Sale> told) {
        return new CatalogueRow(
                line, sku, product, name, option, description, category, price, currency, language, publication, told);
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
                first.publication,
                sales);
    }
}
