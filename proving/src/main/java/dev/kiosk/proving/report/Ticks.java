package dev.kiosk.proving.report;

import java.util.Locale;

/** Round numbers along an axis. */
final class Ticks {

    private static final int AT_MOST = 6;

    private Ticks() {}

    /** 1, 2 or 5 times a power of ten, so that a few of them reach the largest value. */
    static double step(double largest) {
        double power = Math.pow(10, Math.floor(Math.log10(largest / AT_MOST)));
        for (double factor : new double[] {1, 2, 5}) {
            if (largest / (factor * power) <= AT_MOST) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    static String text(double value, double step) {
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step)));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** With about three digits that mean something. */
    static String shortened(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
