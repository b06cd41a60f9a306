package dev.kiosk.storefront.catalogue.domain;

import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A product to be made.
 *
 * @param slug of its address; null for one by its name
 * @param variants at least one, each of a SKU and an option of its own
 */
public record CreateProduct(
        @Nullable String slug, ProductTexts texts, Publication publication, List<NewVariant> variants) {

    public CreateProduct {
        variants = List.copyOf(variants);
    }

    public List<String> skus() {
        return variants.stream().map(NewVariant::sku).toList();
    }

    /**
     * In the words of an import.
     *
     * @param key what is to group its variants
     */
    public List<CatalogueRow> rows(String key, Currency currency) {
        return IntStream.range(0, variants.size())
                .mapToObj(place -> row(place + 1, variants.get(place), key, currency))
                .toList();
    }

    private CatalogueRow row(int line, NewVariant variant, String key, Currency currency) {
        return new CatalogueRow(
                line,
                variant.sku(),
                key,
                texts.name(),
                variant.option(),
                texts.description(),
                texts.category(),
                variant.price(),
                currency.getCurrencyCode(),
                "",
                publication,
                null);
    }
}
