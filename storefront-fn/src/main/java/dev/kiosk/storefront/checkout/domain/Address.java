package dev.kiosk.storefront.checkout.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where the goods go.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(String line1, @Nullable String line2, String city, String postcode, String country) {

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Address[country=" + country + "]";
    }
}
