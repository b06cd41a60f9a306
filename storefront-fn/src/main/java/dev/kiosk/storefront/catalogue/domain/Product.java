package dev.kiosk.storefront.catalogue.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product with everything that its page shows.
 *
 * @param title what its page is called for search engines: its name unless somebody says otherwise
 */
public record Product(
        String slug,
        String name,
        String title,
        String description,
        @Nullable Category category,
        List<Variant> variants) {

    public Product {
        variants = List.copyOf(variants);
    }
}
