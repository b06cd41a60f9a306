package dev.kiosk.proving.concurrent;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How long something is waited for.
 *
 * @param limit the longest wait altogether; none allows a single attempt
 * @param first the first pause between two attempts; each further one is half as long again
 * @param longest the longest pause
 */
public record Patience(Duration limit, Duration first, Duration longest) {
    public static final Patience NONE = new Patience(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1));

    public Patience {
        if (limit.isNegative() || !first.isPositive()) {
            throw new IllegalArgumentException("a wait must be longer than nothing");
        }
    }

    /** With pauses from a tenth of a second to three seconds. */
    public static Patience of(Duration limit) {
        return new Patience(limit, Duration.ofMillis(100), Duration.ofSeconds(3));
    }

    /** With pauses that do not grow. */
    public static Patience of(Duration limit, Duration pause) {
        return new Patience(limit, pause, pause);
    }

    public Waiting start() {
        return new Waiting(this);
    }

    /** Returns whether it came true before patience ended. */
    public boolean until(BooleanSupplier done) {
        Waiting waiting = start();
        while (!done.getAsBoolean()) {
            if (!waiting.pause()) {
                return false;
            }
        }
        return true;
    }
}
