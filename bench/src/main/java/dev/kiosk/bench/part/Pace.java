package dev.kiosk.bench.part;

import java.time.Duration;

/**
 * How long, how often.
 *
 * @param times readings of each figure
 * @param warmUp before each of them
 * @param time that each of them takes
 * @param firstWarmUp after a start: the Java machines compile
 * @param quick whether it is about the harness rather than the figures, so that the least is done
 */
public record Pace(int times, Duration warmUp, Duration time, Duration firstWarmUp, boolean quick) {

    public static final Pace FULL =
            new Pace(3, Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofSeconds(60), false);
    public static final Pace QUICK =
            new Pace(1, Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(12), true);
}
