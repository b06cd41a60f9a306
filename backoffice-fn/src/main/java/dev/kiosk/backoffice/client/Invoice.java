package dev.kiosk.backoffice.client;

import java.time.Instant;

/**
 * An invoice, or a credit note.
 *
 * @param kind {@code invoice} or {@code credit-note}
 * @param total in minor units
 */
public record Invoice(String number, String kind, Instant issuedAt, String currency, long total) {

    public boolean isCreditNote() {
        return kind.equals("credit-note");
    }
}
