package dev.kiosk.storefront.notification.domain;

import java.util.Locale;

/** Who is told. Never in a log. */
public record Addressee(String name, String email, Locale locale) {

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Addressee[locale=" + locale + "]";
    }
}
