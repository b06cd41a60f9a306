package dev.kiosk.storefront.web;

import java.util.Locale;
import java.util.Set;

/** ISO 3166-1 alpha-2. */
public final class Countries {

    public static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {}

    /** @param code in upper case */
    public static boolean isOne(String code) {
        return CODES.contains(code);
    }
}
