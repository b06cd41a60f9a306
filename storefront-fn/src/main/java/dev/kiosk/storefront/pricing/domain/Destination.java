package dev.kiosk.storefront.pricing.domain;

import dev.kiosk.contracts.text.TypedText;
import java.util.Locale;

/**
 * Where goods go, as far as prices depend on it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param postcode upper case and without blanks; empty while it is not known
 */
public record Destination(String country, String postcode) {

    /** As people write it. */
    public static Destination of(String country, String postcode) {
        return new Destination(TypedText.normal(country).toUpperCase(Locale.ROOT), postcode(postcode));
    }

    /** As postcodes are compared. */
    public static String postcode(String typed) {
        return TypedText.normal(typed).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Without what tells where somebody lives. */
    @Override
    public String toString() {
        return "Destination[country=" + country + "]";
    }
}
