package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.ProductTexts;
import dev.kiosk.storefront.catalogue.domain.RowReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a product is to be.
 *
 * @param revision of what the change was made of
 * @param slug of its address; null or empty where that stays
 * @param seoTitle what its page is called for search engines: empty for its name, null where it stays
 * @param category null or empty for none
 * @param prices by SKU, in minor units; those that are missing stay
 * @param options by SKU; those that are missing stay
 */
record ProductChangeRequest(
        @Nullable String revision,
        @Nullable String slug,
        @Nullable String seoTitle,
        @Nullable String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable Map<String, @Nullable Long> prices,
        @Nullable Map<String, @Nullable String> options) {

    /** @throws dev.kiosk.fn.problem.Problem naming every field that is wrong */
    ListedProduct.Change checked() {
        Violations violations = new Violations();
        ProductTexts texts = TypedProduct.texts(name, description, category, violations);
        String address = TypedProduct.slug(slug, violations);
        String title = seoTitle == null ? null : violations.textOrEmpty("seoTitle", seoTitle, RowReader.MAX_NAME);
        Map<String, Long> checked = new HashMap<>();
        Objects.requireNonNullElse(prices, Map.<String, @Nullable Long>of())
                .forEach((sku, price) ->
                        checked.put(Sku.normal(sku), TypedProduct.price("prices." + sku, price, violations)));
        Map<String, String> labels = new HashMap<>();
        Objects.requireNonNullElse(options, Map.<String, @Nullable String>of())
                .forEach((sku, option) ->
                        labels.put(Sku.normal(sku), TypedProduct.option("options." + sku, option, violations)));
        violations.throwIfAny();
        return new ListedProduct.Change(texts, address, title, checked, labels);
    }
}
