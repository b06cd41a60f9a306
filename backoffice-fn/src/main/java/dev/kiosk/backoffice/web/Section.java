package dev.kiosk.backoffice.web;

/** The rooms of the back office. */
public enum Section {
    ORDERS("Orders", "/admin/orders"),
    STOCK("Stock", "/admin/stock"),
    PRODUCTS("Products", "/admin/products"),
    PROMOTIONS("Promotions", "/admin/promotions"),
    RULES("Taxes and shipping", "/admin/rules"),
    SHOP("Shop", "/admin/shop"),
    DEAD_LETTERS("Dead letters", "/admin/dead-letters"),
    WEBHOOKS("Webhooks", "/admin/webhooks");

    private final String title;
    private final String path;

    Section(String title, String path) {
        this.title = title;
        this.path = path;
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }
}
