package dev.kiosk.proving.replay;

import java.time.Duration;
import java.util.List;

/** Of some durations, in milliseconds; nearest rank, and 0 where there are none. */
record Percentiles(double p50, double p99, double max) {

    static Percentiles of(List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return new Percentiles(rank(sorted, 0.5), rank(sorted, 0.99), rank(sorted, 1));
    }

    private static double rank(List<Duration> sorted, double share) {
        if (sorted.isEmpty()) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.size());
        return Math.round(sorted.get(Math.max(1, rank) - 1).toNanos() / 1e4) / 100.0;
    }
}
