package dev.kiosk.storefront.catalogue.domain;

import dev.kiosk.storefront.markdown.domain.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product with everything that its page shows.
 *
 * @param title what its page is called for search engines: its name unless somebody says otherwise
 * @param description in the Markdown of a {@link Markdown#PART part of a page}
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

    /** Without the marks of its Markdown. */
    public String plainDescription() {
        return Markdown.PART.plain(description);
    }
}
