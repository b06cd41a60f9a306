package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.ui.page.Form;

/** What is typed on a product's page. */
public record ToCart(String product, String sku, String quantity) {

    static ToCart empty(String product) {
        return new ToCart(product, "", "1");
    }

    public static ToCart of(Form form) {
        return new ToCart(form.value("product"), form.value("sku"), form.value("quantity"));
    }
}
