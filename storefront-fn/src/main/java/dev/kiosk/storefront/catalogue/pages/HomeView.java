package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import java.util.List;

/** The first page. */
public record HomeView(Page page, List<CategoryLink> categories, List<ProductCard> products) implements View {

    public HomeView {
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }

    @Override
    public String template() {
        return "home";
    }
}
