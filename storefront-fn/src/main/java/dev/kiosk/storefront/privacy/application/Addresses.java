package dev.kiosk.storefront.privacy.application;

import dev.kiosk.contracts.text.EmailAddress;
import java.util.Locale;
import java.util.Set;

/** How an e-mail address may be kept, in lower case. */
public final class Addresses {

    private Addresses() {}

    public static Set<String> of(String email) {
        String key = EmailAddress.key(email);
        String lower = EmailAddress.normal(email).toLowerCase(Locale.ROOT);
        return key.equals(lower) ? Set.of(key) : Set.of(key, lower);
    }
}
