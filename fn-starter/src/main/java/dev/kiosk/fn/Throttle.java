package dev.kiosk.fn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** What is done now and then, by whoever comes by when it is time: at most once in a while, of all in this process. */
public final class Throttle {

    private final Duration pause;
    private final Clock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    /** @param pause how long it is not time again */
    public Throttle(Duration pause, Clock clock) {
        this.pause = pause;
        this.clock = clock;
    }

    /** True for the first who asks, and for one of those who ask after each pause. */
    public boolean isTime() {
        Instant now = clock.instant();
        Instant due = next.get();
        return !now.isBefore(due) && next.compareAndSet(due, now.plus(pause));
    }
}
