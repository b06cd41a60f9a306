package dev.kiosk.storefront.catalogue.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product with everything that its page shows. */
public record Product(
        String slug,
        String name,
        String description,
        @Nullable Category category,
        List<Variant> variants) {

    public Product {
        variants = List.copyOf(variants);
    }
}
