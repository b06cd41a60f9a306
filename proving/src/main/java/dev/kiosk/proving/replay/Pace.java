package dev.kiosk.proving.replay;

import dev.kiosk.proving.concurrent.Waiting;
import java.time.Duration;
import java.time.LocalDateTime;

/** When an invoice's turn has come: so many times as fast as it was, or as soon as there is a place. */
final class Pace {

    private final double speed;
    private final LocalDateTime first;
    private final long startedAt = System.nanoTime();

    /**
     * @param speed 1 is real time; 0 does not wait
     * @param first when the first invoice was
     */
    Pace(double speed, LocalDateTime first) {
        this.speed = speed;
        this.first = first;
    }

    /** Blocks until then. */
    void await(LocalDateTime at) {
        long nanos = dueAfter(at).toNanos() - (System.nanoTime() - startedAt);
        if (nanos > 0) {
            Waiting.sleep(Duration.ofNanos(nanos));
        }
    }

    Duration dueAfter(LocalDateTime at) {
        return speed == 0
                ? Duration.ZERO
                : Duration.ofMillis((long) (Duration.between(first, at).toMillis() / speed));
    }
}
