package dev.kiosk.storefront.catalogue.domain;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The rules that hang on goods, for who brings goods or moves them. */
public interface RulesOnGoods {

    /**
     * A rule that names a category or a SKU.
     *
     * @param rule {@code tax-rule} or {@code promotion}
     * @param key what tells it from others of its kind: a promotion's key, the place of a tax rule
     * @param category its slug; null where a SKU is named
     * @param sku null where a category is named
     */
    record Named(
            String rule,
            String key,
            @Nullable String category,
            @Nullable String sku) {}

    /** One for each name in each rule, by kind, key and name. */
    Flux<Named> all();

    /** Those that name the category or a SKU of the product that has this slug, in the same order. */
    Flux<Named> of(String slug);
}
