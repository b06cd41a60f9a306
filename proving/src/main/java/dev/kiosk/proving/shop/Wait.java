package dev.kiosk.proving.shop;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** One wait in progress: pauses that grow, with jitter, until patience ends. */
public final class Wait {

    private static final double GROWTH = 1.5;

    private final Patience patience;
    private long endsAt;
    private Duration next;

    Wait(Patience patience) {
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
        grow();
        return sleep(pause);
    }

    private void grow() {
        Duration grown = Duration.ofNanos((long) (next.toNanos() * GROWTH));
        next = grown.compareTo(patience.longest()) < 0 ? grown : patience.longest();
    }

    private static Duration jitter(Duration pause) {
        long nanos = pause.toNanos();
        return Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2 + 1));
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
