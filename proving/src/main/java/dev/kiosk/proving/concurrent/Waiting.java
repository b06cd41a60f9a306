package dev.kiosk.proving.concurrent;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** One wait in progress: pauses that grow, with jitter, until patience ends. */
public final class Waiting {
    private static final double GROWTH = 1.5;

    private final Patience patience;
    private long endsAt;
    private Duration next;

    Waiting(Patience patience) {
        this.patience = patience;
        this.next = patience.first();
        this.endsAt = System.nanoTime() + patience.limit().toNanos();
    }

    /** There was progress: patience starts anew. */
    public void renew() {
        next = patience.first();
        endsAt = System.nanoTime() + patience.limit().toNanos();
    }

    public boolean pause() {
        return pause(Duration.ZERO);
    }

    /**
     * Blocks until the next attempt.
     *
     * @param atLeast what the other side asked for
     * @return false, at once, if patience would end before the next attempt
     */
    public boolean pause(Duration atLeast) {
        Duration pause = atLeast.compareTo(next) > 0 ? atLeast : jitter(next);
        if (System.nanoTime() + pause.toNanos() - endsAt > 0) {
            return false;
        }
        Duration grown = Duration.ofNanos((long) (next.toNanos() * GROWTH));
        next = grown.compareTo(patience.longest()) < 0 ? grown : patience.longest();
        sleep(pause);
        return true;
    }

    /** @throws IllegalStateException if the thread is interrupted */
    public static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** To be thrown where nobody interrupts but to end everything; the thread stays interrupted. */
    public static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }

    private static Duration jitter(Duration pause) {
        long nanos = pause.toNanos();
        return Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2 + 1));
    }
}
