package dev.kiosk.storefront.pricing.domain;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.storefront.address.domain.AddressFormat;
import dev.kiosk.storefront.address.domain.AddressFormats;
import dev.kiosk.storefront.address.domain.Region;
import java.util.List;
import java.util.Locale;

/**
 * Where goods go, as far as prices depend on it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region the code of a state, a province and the like; empty where it has none, or while it is not known
 * @param postcode upper case and without blanks; empty while it is not known
 */
public record Destination(String country, String region, String postcode) {

    /** As people write it. */
    public static Destination of(String country, String region, String postcode) {
        String where = TypedText.normal(country).toUpperCase(Locale.ROOT);
        AddressFormat format = AddressFormats.of(where);
        String code = region.isEmpty()
                ? format.regionOf(postcode)
                : format.region(region).map(Region::code).orElse(region);
        return new Destination(where, code, postcode(postcode));
    }

    /** As people write it, without a region. */
    public static Destination of(String country, String postcode) {
        return of(country, "", postcode);
    }

    /** Where rules may be about, the nearest first: {@code US-CA}, {@code US}. */
    List<String> places() {
        return region.isEmpty() ? List.of(country) : List.of(country + "-" + region, country);
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
