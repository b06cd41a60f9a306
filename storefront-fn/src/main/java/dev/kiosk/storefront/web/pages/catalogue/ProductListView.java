package dev.kiosk.storefront.web.pages.catalogue;

import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Products: all, those of a category, or what a search found.
 *
 * @param next where the list goes on; null at its end
 * @param first where it begins; null if this is the beginning
 */
public record ProductListView(
        Page page,
        String title,
        List<CategoryLink> categories,
        List<ProductCard> products,
        @Nullable String next,
        @Nullable String first)
        implements View {

    public ProductListView {
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }

    @Override
    public String template() {
        return "products";
    }

    public boolean isSearch() {
        return !page.query().isEmpty();
    }
}
