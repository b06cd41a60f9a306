package dev.kiosk.bench.audit;

import java.math.BigDecimal;

/** Writes amounts for people. */
public final class Pence {

    private Pence() {}

    public static String text(long pence) {
        return "£" + BigDecimal.valueOf(pence, 2).toPlainString();
    }
}
