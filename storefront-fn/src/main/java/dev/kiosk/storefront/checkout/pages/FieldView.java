package dev.kiosk.storefront.checkout.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field, as it is filled in.
 *
 * @param options to choose from; none where it is typed
 * @param error what is wrong with it; null for nothing
 */
public record FieldView(
        Field field,
        String label,
        String value,
        boolean required,
        List<Option> options,
        @Nullable String error) {

    public FieldView {
        options = List.copyOf(options);
    }

    /** One that can be chosen. */
    public record Option(String value, String label, boolean chosen) {}

    public String id() {
        return field.code();
    }

    public String errorId() {
        return field.code() + "-error";
    }
}
