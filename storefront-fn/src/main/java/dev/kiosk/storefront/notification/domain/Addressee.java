package dev.kiosk.storefront.notification.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Who is told. Never in a log. */
public record Addressee(String name, String email, Locale locale) {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}](?:[\\p{L}\\p{M} '’·,-]|\\.(?![\\p{L}\\p{M}]{2})){0,59}");

    /**
     * What to call them; empty where what was typed does not read as a name. Anybody can check out in anybody's name: what they
     * typed is not to reach a stranger as our words.
     */
    public String salutation() {
        return NAME.matcher(name).matches() ? name : "";
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Addressee[locale=" + locale + "]";
    }
}
