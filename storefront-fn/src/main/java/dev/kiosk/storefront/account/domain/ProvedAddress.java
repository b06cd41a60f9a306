package dev.kiosk.storefront.account.domain;

import dev.kiosk.contracts.text.EmailAddress;
import java.util.Locale;

/**
 * The form in which an address is proved: letters with codes go to this very form, and orders are compared with it. So nobody can
 * prove one mailbox and be taken for the owner of another that is written alike.
 */
public final class ProvedAddress {

    private ProvedAddress() {}

    /** In lower case. It may be none. */
    public static String of(String typed) {
        return EmailAddress.normal(typed).toLowerCase(Locale.ROOT);
    }
}
