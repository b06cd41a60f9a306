package dev.kiosk.storefront.pricing.pages;

import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.pricing.domain.Destination;
import dev.kiosk.storefront.web.Countries;
import dev.kiosk.storefront.web.pages.Texts;
import java.util.Locale;

/**
 * Where a customer most likely is, until they say where their goods go: in the region of their language.
 *
 * @param country ISO 3166-1 alpha-2; empty if nobody can tell
 */
public record Whereabouts(String country) {

    /** Of somebody who reads these words. */
    public static Whereabouts of(Texts texts) {
        return ofCode(texts.locale().getCountry());
    }

    /** Nowhere if it is no country. */
    public static Whereabouts ofCode(String code) {
        return new Whereabouts(Countries.isOne(code) ? code : "");
    }

    public boolean isKnown() {
        return !country.isEmpty();
    }

    /** @param method the code of the shipping method that was chosen; empty for the first that goes there */
    public Delivery delivery(String region, String postcode, String method) {
        return new Delivery(
                isKnown() ? Destination.of(country, region, postcode) : null, method.isEmpty() ? null : method);
    }

    /** What it is called; empty if nobody can tell. */
    public String name(Texts texts) {
        return isKnown() ? Locale.of("", country).getDisplayCountry(texts.locale()) : "";
    }
}
