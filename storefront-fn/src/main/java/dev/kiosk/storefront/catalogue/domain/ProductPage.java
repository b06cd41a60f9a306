package dev.kiosk.storefront.catalogue.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some products of a longer list.
 *
 * @param next where the list goes on; null at its end
 */
public record ProductPage(
        List<ProductSummary> items, @Nullable ProductCursor next) {

    public ProductPage {
        items = List.copyOf(items);
    }
}
