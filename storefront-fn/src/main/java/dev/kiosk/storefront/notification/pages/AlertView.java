package dev.kiosk.storefront.notification.pages;

import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;

/**
 * What became of an alert.
 *
 * @param kind which texts say it
 * @param action where the form that ends the alert goes; empty for no form
 * @param error what was wrong; empty for nothing
 */
public record AlertView(Page page, String kind, String action, String error) implements View {

    @Override
    public String template() {
        return "alert";
    }

    public String title() {
        return page.text("alert." + kind + ".title");
    }

    public String lead() {
        return error.isEmpty() ? page.text("alert." + kind + ".lead") : page.text(error);
    }
}
