package dev.kiosk.storefront.pricing.domain;

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
        return new Destination(
                country.strip().toUpperCase(Locale.ROOT),
                postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
    }

    /** Without what tells where somebody lives. */
    @Override
    public String toString() {
        return "Destination[country=" + country + "]";
    }
}
