package dev.kiosk.storefront.web.pages.checkout;

import java.util.Locale;

/** The means of payment that the sandbox knows, by their tokens. */
public enum Payment {
    TOK_AUTHORISE,
    TOK_ACTION,
    TOK_DECLINE,
    TOK_INSUFFICIENT_FUNDS,
    TOK_TIMEOUT,
    TOK_TIMEOUT_AFTER;

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
