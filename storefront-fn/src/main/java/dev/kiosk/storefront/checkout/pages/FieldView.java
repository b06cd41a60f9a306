package dev.kiosk.storefront.checkout.pages;

import org.jspecify.annotations.Nullable;

/**
 * A field, as it is filled in.
 *
 * @param error what is wrong with it; null for nothing
 */
public record FieldView(
        Field field, String label, String value, @Nullable String error) {

    public String id() {
        return field.code();
    }

    public String errorId() {
        return field.code() + "-error";
    }
}
