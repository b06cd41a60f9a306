package dev.kiosk.proving.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long, how often.
 *
 * @param times readings of each figure that varies most
 * @param timesOfMinor readings of each other one
 * @param warmUp before each of them
 * @param time that each of them takes
 * @param firstWarmUp after a start: the Java machines compile
 * @param quick whether tables are small, too
 */
public record Pace(int times, int timesOfMinor, Duration warmUp, Duration time, Duration firstWarmUp, boolean quick) {

    public static final Pace FULL =
            new Pace(3, 1, Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofSeconds(20), false);
    public static final Pace QUICK =
            new Pace(1, 1, Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(5), true);

    private static final List<Integer> ORDER_COUNTS = List.of(1_000, 10_000, 100_000, 1_000_000);
    private static final List<Integer> SKU_COUNTS = List.of(100, 1_000, 10_000, 100_000);
    private static final List<Integer> STREAM_COUNTS = List.of(10, 100, 500, 1_000, 2_000);
    private static final int PRODUCTS = 100_000;
    private static final int FEW_PRODUCTS = 10_000;

    /** The same, with a reading that lasts as long as it takes to warm up after a start. */
    Pace ofFirstWarmUp() {
        return new Pace(1, 1, Duration.ZERO, firstWarmUp, firstWarmUp, quick);
    }

    /** How long the database is measured without the shop, beside each part. */
    public Duration beside() {
        return quick ? Duration.ofMillis(500) : Duration.ofSeconds(2);
    }

    List<Integer> orderCounts() {
        return quick ? ORDER_COUNTS.subList(0, 2) : ORDER_COUNTS;
    }

    List<Integer> skuCounts() {
        return quick ? SKU_COUNTS.subList(0, 2) : SKU_COUNTS;
    }

    List<Integer> streamCounts() {
        return quick ? List.of(STREAM_COUNTS.getFirst(), STREAM_COUNTS.getLast()) : STREAM_COUNTS;
    }

    int products() {
        return quick ? FEW_PRODUCTS : PRODUCTS;
    }
}
