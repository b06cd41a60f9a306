package dev.kiosk.storefront.admin.rule;

import java.util.Locale;
import java.util.Set;

/** ISO 3166-1 alpha-2. */
final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {}

    static boolean isOne(String code) {
        return CODES.contains(code);
    }
}
