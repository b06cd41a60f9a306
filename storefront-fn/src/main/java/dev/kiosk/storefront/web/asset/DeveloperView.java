package dev.kiosk.storefront.web.asset;

import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;

/** How to buy without pages. */
public record DeveloperView(Page page) implements View {

    @Override
    public String template() {
        return "developers";
    }
}
