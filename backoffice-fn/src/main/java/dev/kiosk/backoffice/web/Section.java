package dev.kiosk.backoffice.web;

import dev.kiosk.contracts.staff.Permission;

/** The rooms of the back office. */
public enum Section {
    ORDERS("Orders", "/admin/orders", Permission.ORDERS_READ),
    STOCK("Stock", "/admin/stock", Permission.SHOP_READ),
    PRODUCTS("Products", "/admin/products", Permission.SHOP_READ),
    PROMOTIONS("Promotions", "/admin/promotions", Permission.SHOP_READ),
    RULES("Taxes and shipping", "/admin/rules", Permission.SHOP_READ),
    SHOP("Shop", "/admin/shop", Permission.SHOP_READ),
    PRIVACY("Privacy", "/admin/privacy", Permission.PRIVACY_READ),
    DEAD_LETTERS("Dead letters", "/admin/dead-letters", Permission.EVENTS_READ),
    WEBHOOKS("Webhooks", "/admin/webhooks", Permission.WEBHOOKS_READ),
    AUDIT("Changes", "/admin/audit", Permission.AUDIT_READ),
    API_KEYS("API keys", "/admin/api-keys", Permission.KEYS_CHANGE);

    private final String title;
    private final String path;
    private final Permission needs;

    Section(String title, String path, Permission needs) {
        this.title = title;
        this.path = path;
        this.needs = needs;
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }

    /** What whoever enters has to be allowed. */
    public Permission needs() {
        return needs;
    }
}
