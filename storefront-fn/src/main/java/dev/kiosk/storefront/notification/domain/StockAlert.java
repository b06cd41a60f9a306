package dev.kiosk.storefront.notification.domain;

import java.util.Locale;
import java.util.UUID;

/** Somebody wants to hear when a SKU is back. Forgotten as soon as they have. */
public record StockAlert(UUID id, String sku, String email, Locale locale) {

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "StockAlert[id=" + id + ", sku=" + sku + "]";
    }
}
