package dev.kiosk.bench.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** After which nobody begins anything. Counted from the first who asks: a generator's own start takes seconds. */
final class ClosingTime {

    private final Duration open;
    private final AtomicLong end = new AtomicLong();

    ClosingTime(Duration open) {
        this.open = open;
    }

    boolean isStillOpen() {
        long now = System.nanoTime();
        end.compareAndSet(0, now + open.toNanos());
        return now < end.get();
    }
}
