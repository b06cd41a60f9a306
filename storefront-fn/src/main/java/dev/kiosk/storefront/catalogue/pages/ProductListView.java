package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.catalogue.domain.CategorySize;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Products: all, those of a category, or what a search found.
 *
 * @param sorts orders to choose from; none for a search
 * @param next where the list goes on; null at its end
 * @param first where it begins; null if this is the beginning
 */
public record ProductListView(
        Page page,
        String title,
        List<CategoryLink> categories,
        List<SortLink> sorts,
        List<ProductCard> products,
        @Nullable String next,
        @Nullable String first)
        implements View {

    public ProductListView {
        categories = List.copyOf(categories);
        sorts = List.copyOf(sorts);
        products = List.copyOf(products);
    }

    static ProductListView of(ProductListing listing, String title, List<CategorySize> categories, ProductPage found) {
        return new ProductListView(
                listing.page(),
                title,
                categories.stream()
                        .map(size -> CategoryLink.of(size, listing.category()))
                        .toList(),
                listing.sorts(),
                ProductCard.of(found, listing.page()),
                listing.next(found.next()),
                listing.first());
    }

    @Override
    public String template() {
        return "products";
    }

    public boolean isSearch() {
        return !page.query().isEmpty();
    }
}
