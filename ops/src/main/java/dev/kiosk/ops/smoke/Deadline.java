package dev.kiosk.ops.smoke;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** By when all has to be over. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return left().isNegative() || left().isZero();
    }

    Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** Waits, but not beyond the deadline. */
    void pause(Duration time) {
        long nanos = Math.min(time.toNanos(), Math.max(0, left().toNanos()));
        LockSupport.parkNanos(nanos);
        if (Thread.currentThread().isInterrupted()) {
            throw new SmokeException("interrupted");
        }
    }
}
