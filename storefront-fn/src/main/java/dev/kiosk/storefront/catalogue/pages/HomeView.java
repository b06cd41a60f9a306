package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Preview;
import dev.kiosk.storefront.web.pages.ShopFace;
import dev.kiosk.storefront.web.pages.View;
import java.util.List;

/** The first page. */
public record HomeView(Page page, List<CategoryLink> categories, List<ProductCard> products) implements View {

    public HomeView {
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }

    public Preview preview() {
        ShopFace.Said welcome = page.shop().welcome();
        return Preview.ofPage("/", welcome == null ? page.text("home.lead") : welcome.text(), page.shop());
    }

    @Override
    public String template() {
        return "home";
    }
}
