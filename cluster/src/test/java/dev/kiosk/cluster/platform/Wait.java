package dev.kiosk.cluster.platform;

import java.time.Duration;
import java.util.function.Supplier;

/** Waits with patience, for a busy machine is slow; no test is decided by how long it took. */
public final class Wait {

    public static final Duration LONG = Duration.ofMinutes(5);
    private static final long BETWEEN_MILLIS = 500;

    private Wait() {}

    public static void until(String what, Supplier<Boolean> holds) {
        until(what, LONG, holds);
    }

    /** @throws AssertionError if it never held; an error of the last look is its cause */
    public static void until(String what, Duration patience, Supplier<Boolean> holds) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.get()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in " + patience.toSeconds() + " s: " + what);
            }
            millis(BETWEEN_MILLIS);
        }
    }

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
