package dev.kiosk.storefront.order.pages;

import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;

/**
 * The way to an order.
 *
 * @param order as typed
 * @param error which text says why there is no way; empty for nothing
 */
public record LookupView(Page page, String order, String error) implements View {

    @Override
    public String template() {
        return "orders";
    }
}
