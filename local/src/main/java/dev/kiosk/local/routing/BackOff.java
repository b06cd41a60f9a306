package dev.kiosk.local.routing;

import java.time.Duration;

/**
 * How long to wait before a delivery is tried again.
 *
 * @param delay the wait before the first retry
 */
public record BackOff(Policy policy, Duration delay) {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 30;

    /** How the wait grows. */
    public enum Policy {
        LINEAR,
        EXPONENTIAL
    }

    /** @param retry 1 for the first */
    public Duration before(int retry) {
        Duration wait = switch (policy) {
            case LINEAR -> delay.multipliedBy(retry);
            case EXPONENTIAL -> delay.multipliedBy(1L << Math.min(retry - 1, MOST_DOUBLINGS));
        };
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
