package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.web.Countries;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A country to send goods to.
 *
 * @param code ISO 3166-1 alpha-2
 */
public record Country(String code, String name) {

    private static final Map<String, List<Country>> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** All of them, in the order of the language's dictionary. */
    static List<Country> all(Locale locale) {
        return BY_LANGUAGE.computeIfAbsent(locale.getLanguage(), Country::sorted);
    }

    private static List<Country> sorted(String language) {
        Locale locale = Locale.of(language);
        Comparator<Object> order = Collator.getInstance(locale);
        return Countries.CODES.stream()
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Country::name, order))
                .toList();
    }
}
