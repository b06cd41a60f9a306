package dev.kiosk.proving.replay.audit;

import java.util.Locale;

/** Writes amounts for people. */
public final class Pence {

    private static final int POUND = 100;

    private Pence() {}

    public static String text(long pence) {
        return String.format(
                Locale.ROOT, "%s£%,d.%02d", pence < 0 ? "-" : "", Math.abs(pence / POUND), Math.abs(pence % POUND));
    }
}
