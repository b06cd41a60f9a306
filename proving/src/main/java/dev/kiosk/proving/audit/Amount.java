package dev.kiosk.proving.audit;

import java.util.Locale;

/** Writes amounts for people. */
public final class Amount {
    private static final int POUND = 100;

    private Amount() {}

    /** @param pence also negative ones */
    public static String text(long pence) {
        return String.format(
                Locale.ROOT, "%s£%,d.%02d", pence < 0 ? "-" : "", Math.abs(pence / POUND), Math.abs(pence % POUND));
    }
}
