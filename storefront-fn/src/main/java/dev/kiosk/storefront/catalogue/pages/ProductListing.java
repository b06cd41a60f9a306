package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.catalogue.domain.ProductCursor;
import dev.kiosk.storefront.catalogue.domain.ProductOrder;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.ui.page.Urls;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of which list.
 *
 * @param category the slug of the only category; empty for all
 * @param query what is searched for; empty for nothing
 * @param after where the page before ended; empty for the first
 */
record ProductListing(Page page, String category, String query, ProductOrder order, String after) {

    /** None for a search: the best match comes first. */
    List<SortLink> sorts() {
        return query.isEmpty()
                ? Arrays.stream(ProductOrder.values())
                        .map(by -> new SortLink(by.code(), link(by, ""), by == order))
                        .toList()
                : List.of();
    }

    @Nullable
    String next(@Nullable ProductCursor cursor) {
        return cursor == null ? null : link(order, cursor.encode());
    }

    @Nullable
    String first() {
        return after.isEmpty() ? null : link(order, "");
    }

    private String link(ProductOrder by, String from) {
        return Urls.query(
                category.isEmpty() ? Links.PRODUCTS : Links.category(category),
                Map.of("q", query, "sort", by == ProductOrder.NAME ? "" : by.code(), "after", from));
    }
}
