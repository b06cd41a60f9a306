package dev.kiosk.storefront.pricing.pages;

import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.pricing.domain.Destination;
import dev.kiosk.storefront.web.Countries;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Texts;
import java.util.Locale;
import java.util.Set;

/**
 * Where a customer most likely is, until they say where their goods go: in the region of their language.
 *
 * @param country ISO 3166-1 alpha-2; empty if nobody can tell
 */
public record Whereabouts(String country) {

    /** Of somebody who reads this page; in a shop that sells to one country only, there. */
    public static Whereabouts of(Page page) {
        String likely = page.texts().locale().getCountry();
        Set<String> countries = page.shop().countries();
        if (page.shop().sellsTo(likely)) {
            return ofCode(likely);
        }
        return ofCode(countries.size() == 1 ? countries.iterator().next() : "");
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
