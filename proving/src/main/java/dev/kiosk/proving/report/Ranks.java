package dev.kiosk.proving.report;

import java.util.Arrays;

/** Of some numbers; by nearest rank. */
public final class Ranks {

    private Ranks() {}

    public static double median(double... values) {
        return at(0.5, values);
    }

    /**
     * @param share 0.99 for the 99th percentile
     * @throws IllegalArgumentException if there are none
     */
    public static double at(double share, double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("of nothing");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(1, (int) Math.ceil(share * sorted.length)) - 1];
    }
}
