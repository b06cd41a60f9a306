package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.CategorySize;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Preview;
import dev.kiosk.storefront.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Products: all, those of a category, or what a search found.
 *
 * @param sorts orders to choose from; none for a search
 * @param next where the list goes on; null at its end
 * @param first where it begins; null if this is the beginning
 * @param category whose list it is; null for no one's
 */
public record ProductListView(
        Page page,
        String title,
        List<CategoryLink> categories,
        List<SortLink> sorts,
        List<ProductCard> products,
        @Nullable String next,
        @Nullable String first,
        @Nullable Category category)
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
                listing.first(),
                categories.stream()
                        .map(CategorySize::category)
                        .filter(one -> one.slug().equals(listing.category()))
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public String template() {
        return "products";
    }

    /** Null of what is no page to be found by: a search, or a list from its middle on. */
    public @Nullable Preview preview() {
        Category shown = category;
        return isSearch() || first != null
                ? null
                : Preview.ofPage(shown == null ? Links.PRODUCTS : Links.category(shown.slug()), title, page.shop());
    }

    /** As search engines read it; null for nothing. */
    public @Nullable String data() {
        return category == null ? null : ProductData.of(page, category);
    }

    public boolean isSearch() {
        return !page.query().isEmpty();
    }
}
