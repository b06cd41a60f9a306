package dev.kiosk.storefront.pricing.domain;

import dev.kiosk.contracts.text.TypedText;
import java.util.Locale;
import java.util.Optional;

/**
 * The VAT number of a business in the European Union or the United Kingdom, right in form and check digits. Whether it is
 * registered, only the states know.
 *
 * @param state whose it is, as numbers begin: {@code EL} is Greece, {@code XI} Northern Ireland
 * @param number with the state
 */
public record VatId(String state, String number) {

    private static final int STATE = 2;

    /** @param country ISO 3166-1 alpha-2; whether its businesses have numbers that are known here */
    public static boolean isGivenIn(String country) {
        return VatNumbers.isKnown(country.equals("GR") ? "EL" : country);
    }

    /** As people write it, with blanks and dots or without; empty if it is none. */
    public static Optional<VatId> parse(String typed) {
        String text = TypedText.normal(typed).toUpperCase(Locale.ROOT).replaceAll("[ ./-]", "");
        if (text.length() < STATE) {
            return Optional.empty();
        }
        String given = text.substring(0, STATE);
        String state = given.equals("GR") ? "EL" : given;
        String rest = text.substring(STATE);
        return VatNumbers.isOne(state, rest) ? Optional.of(new VatId(state, state + rest)) : Optional.empty();
    }

    /** Without what tells who it is. */
    @Override
    public String toString() {
        return "VatId[state=" + state + "]";
    }
}
