package dev.kiosk.storefront.catalogue.domain;

import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Mono;

/** The rules that hang on categories, for who moves goods between them. */
public interface RulesOnGoods {

    /**
     * A rule that names a category.
     *
     * @param rule {@code tax-rule} or {@code promotion}
     * @param key what tells it from others of its kind: a promotion's key, the place of a tax rule
     * @param category its slug
     */
    record Affected(String rule, String key, String category) {}

    Mono<List<Affected>> naming(Collection<String> categories);
}
