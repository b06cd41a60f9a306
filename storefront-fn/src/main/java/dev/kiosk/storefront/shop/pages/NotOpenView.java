package dev.kiosk.storefront.shop.pages;

import dev.kiosk.storefront.shop.domain.ShopSettings;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.ShopFace.Said;
import dev.kiosk.storefront.web.pages.View;
import org.jspecify.annotations.Nullable;

/**
 * A shop that is not open yet.
 *
 * @param message what staff say to who comes too early; null for the house's own words
 */
public record NotOpenView(Page page, @Nullable Said message) implements View {

    static NotOpenView of(Page page, ShopSettings shop) {
        return new NotOpenView(
                page, Faces.said(shop.words().opening(), page.texts().locale().getLanguage()));
    }

    @Override
    public String template() {
        return "not-open";
    }
}
