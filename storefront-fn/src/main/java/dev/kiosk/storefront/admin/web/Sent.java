package dev.kiosk.storefront.admin.web;

import dev.kiosk.storefront.web.pages.Form;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent, and what is wrong with it; before it was sent, nothing of both.
 *
 * @param values by field
 * @param errors by field
 * @param trouble what is wrong with the whole; empty for nothing
 */
public record Sent(Map<String, String> values, Map<String, String> errors, String trouble) {

    public static final Sent NOTHING = new Sent(Map.of(), Map.of(), "");

    public Sent {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
    }

    public static Sent of(Form form) {
        return new Sent(form.values(), Map.of(), "");
    }

    public String value(String field, String otherwise) {
        return values.getOrDefault(field, otherwise);
    }

    public String value(String field) {
        return value(field, "").strip();
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public Sent wrong(String field, String why) {
        Map<String, String> more = new HashMap<>(errors);
        more.putIfAbsent(field, why);
        return new Sent(values, more, trouble);
    }

    public Sent troubled(String why) {
        return new Sent(values, errors, why);
    }

    public boolean isGood() {
        return errors.isEmpty() && trouble.isEmpty();
    }

    /** The same, with a complaint unless the field is a text of so many characters at most. */
    public Sent requireText(String field, String label, int longest) {
        String value = value(field);
        if (value.isEmpty()) {
            return wrong(field, label + " is needed.");
        }
        if (value.length() > longest) {
            return wrong(field, label + " has at most " + longest + " characters, not " + value.length() + ".");
        }
        return value.chars().anyMatch(Sent::isControl) ? wrong(field, label + " contains a control character.") : this;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
