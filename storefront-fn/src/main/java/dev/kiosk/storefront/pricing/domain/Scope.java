package dev.kiosk.storefront.pricing.domain;

import java.util.Set;

/**
 * What a promotion is about: everything that is in one of the sets; all goods where both are empty.
 *
 * @param categories slugs
 */
public record Scope(Set<String> skus, Set<String> categories) {

    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of());

    public Scope {
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
    }

    boolean contains(Item item) {
        return (skus.isEmpty() && categories.isEmpty())
                || skus.contains(item.sku())
                || categories.contains(item.category());
    }
}
