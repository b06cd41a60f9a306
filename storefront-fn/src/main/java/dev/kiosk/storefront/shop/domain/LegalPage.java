package dev.kiosk.storefront.shop.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A page that the law wants of a shop. */
public enum LegalPage {
    /** Who answers for the shop. */
    IMPRINT,
    TERMS,
    PRIVACY,
    /** How a customer changes their mind after they have bought. */
    WITHDRAWAL;

    /** As in its address: {@code imprint}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/" + code();
    }

    public static Optional<LegalPage> of(String code) {
        return Arrays.stream(values()).filter(page -> page.code().equals(code)).findFirst();
    }
}
