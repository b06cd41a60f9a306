package dev.kiosk.storefront.admin.web;

import java.util.Map;
import java.util.TreeMap;

/**
 * A thing as the form shows it that edits it.
 *
 * @param values by field
 */
public record Sheet(Map<String, String> values) {

    public Sheet {
        values = Map.copyOf(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What was typed; before that, what is. */
    public String value(String field, Sent sent) {
        return sent.values().isEmpty() ? value(field) : sent.value(field);
    }

    public String revision() {
        return Revision.of(new TreeMap<>(values).toString());
    }
}
