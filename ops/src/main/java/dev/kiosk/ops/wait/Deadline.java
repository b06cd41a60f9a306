package dev.kiosk.ops.wait;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** By when something has to be over. An interrupt is the end as well. */
public final class Deadline {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean isOver() {
        return left().isZero() || Thread.currentThread().isInterrupted();
    }

    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** A moment before the next look, but not beyond the deadline. */
    public void pause() {
        LockSupport.parkNanos(Math.min(PAUSE.toNanos(), left().toNanos()));
    }

    /** Looks again and again, once at least. */
    public boolean await(BooleanSupplier condition) {
        boolean met = condition.getAsBoolean();
        while (!met && !isOver()) {
            pause();
            met = condition.getAsBoolean();
        }
        return met;
    }
}
