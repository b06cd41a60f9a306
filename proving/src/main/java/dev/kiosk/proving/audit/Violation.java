package dev.kiosk.proving.audit;

import java.util.Locale;

/**
 * A promise that was broken.
 *
 * @param about the order, SKU or customer, so that it can be looked up
 */
public record Violation(Invariant invariant, String about, String what) {

    @Override
    public String toString() {
        return about + ": " + what + " ["
                + invariant.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "]";
    }
}
