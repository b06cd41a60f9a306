package dev.kiosk.storefront.address.domain;

import org.jspecify.annotations.Nullable;

/**
 * A postal address; what it does not have is empty.
 *
 * @param region the code of a state, a province and the like where the country's are known, else its name
 * @param country ISO 3166-1 alpha-2
 */
public record Address(String line1, String line2, String city, String region, String postcode, String country) {

    /** Of a country without regions. */
    public Address(String line1, @Nullable String line2, String city, String postcode, String country) {
        this(line1, line2 == null ? "" : line2, city, "", postcode, country);
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "Address[country=" + country + "]";
    }
}
