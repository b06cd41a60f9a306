package dev.kiosk.bench.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long customers wait before they look, and look again: first for most of what it took the others, then for a small part
 * of it. So looking costs little and what is seen is at most a tenth late.
 */
final class Pacer {

    private static final long SHORTEST_NANOS = 5_000_000;
    private static final long LONGEST_NANOS = 500_000_000;
    private static final int WEIGHT = 16;

    private final AtomicLong usual = new AtomicLong(50_000_000);

    /** It took an order so long from the answer to its checkout until it was seen at its end. */
    void took(long nanos) {
        usual.updateAndGet(before -> before + (nanos - before) / WEIGHT);
    }

    Duration beforeLook(int looksBefore) {
        long nanos = looksBefore == 0 ? usual.get() * 8 / 10 : usual.get() / 10;
        return Duration.ofNanos(Math.clamp(nanos, SHORTEST_NANOS, LONGEST_NANOS));
    }
}
