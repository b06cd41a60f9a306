package dev.kiosk.storefront.notification.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Who is told. Never in a log. */
public record Addressee(String name, String email, Locale locale) {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}](?:[\\p{L}\\p{M} '’·,-]|\\.(?![\\p{L}\\p{M}]{2})){0,59}");

    /** Whether there is anywhere to write to: not to a customer who is forgotten. */
    public boolean isKnown() {
        return !email.isEmpty();
    }

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
