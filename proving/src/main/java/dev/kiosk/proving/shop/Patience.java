package dev.kiosk.proving.shop;

import java.time.Duration;

/**
 * How long something is waited for.
 *
 * @param limit the longest wait altogether
 * @param first the first pause between two attempts; each further one is half as long again
 * @param longest the longest pause
 */
public record Patience(Duration limit, Duration first, Duration longest) {

    public Patience {
        if (limit.isNegative() || limit.isZero() || first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException("a wait must be longer than nothing");
        }
    }

    public static Patience of(Duration limit) {
        return new Patience(limit, Duration.ofMillis(100), Duration.ofSeconds(3));
    }

    public Wait start() {
        return new Wait(this);
    }
}
