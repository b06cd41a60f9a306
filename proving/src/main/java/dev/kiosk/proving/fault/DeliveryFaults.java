package dev.kiosk.proving.fault;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The faults of one line: the n-th event on it always suffers the same under the same seed. */
public final class DeliveryFaults {

    private final long seed;
    private final AtomicLong events = new AtomicLong();

    public DeliveryFaults(long seed, String line) {
        this.seed = Seeds.of(seed, line);
    }

    /**
     * What one event suffers.
     *
     * @param delay how long it, or its repetition, is held back
     */
    public record Fate(DeliveryFault fault, Duration delay) {}

    public Fate next() {
        return fate(events.getAndIncrement());
    }

    Fate fate(long n) {
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, n));
        DeliveryFault fault = DeliveryFault.draw(random);
        return new Fate(fault, Duration.ofMillis(wait(fault, random)));
    }

    private static long wait(DeliveryFault fault, SplittableRandom random) {
        return switch (fault) {
            case DELAYED -> random.nextLong(50, 1500);
            case OVERTAKEN -> random.nextLong(300, 2500);
            case REPEATED_LATE -> random.nextLong(1_000, 12_000);
            case NONE, DROPPED, ANSWER_LOST, REFUSED, DOUBLED -> 0;
        };
    }
}
