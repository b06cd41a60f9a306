package dev.kiosk.storefront.checkout.pages;

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
