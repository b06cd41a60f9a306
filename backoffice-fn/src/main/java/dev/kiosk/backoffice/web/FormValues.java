package dev.kiosk.backoffice.web;

import java.util.Map;

/**
 * A thing as the form shows it that edits it.
 *
 * @param values by field
 */
public record FormValues(Map<String, String> values) {

    public FormValues {
        values = Map.copyOf(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What was typed; before that, what is. */
    public String value(String field, SentForm sent) {
        return sent.values().isEmpty() ? value(field) : sent.value(field);
    }
}
