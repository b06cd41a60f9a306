package dev.kiosk.storefront.hook.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Whether it is time for who comes by to look after what others left undone: once in a while, of all in this process. */
final class Passing {

    private static final Duration WHILE = Duration.ofSeconds(30);

    private final Clock clock;
    private final AtomicReference<Instant> next;

    Passing(Clock clock) {
        this.clock = clock;
        this.next = new AtomicReference<>(clock.instant());
    }

    /** True for one of those who ask in the same while. */
    boolean isTime() {
        Instant now = clock.instant();
        Instant due = next.get();
        return !now.isBefore(due) && next.compareAndSet(due, now.plus(WHILE));
    }
}
