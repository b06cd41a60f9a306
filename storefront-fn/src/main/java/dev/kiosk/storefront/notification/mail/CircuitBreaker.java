package dev.kiosk.storefront.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Opens for a while when the mail server has kept somebody waiting for nothing, so that nobody else waits. Who is refused at
 * once has held up nobody, and opens nothing.
 */
final class CircuitBreaker {

    private static final Duration OPEN = Duration.ofSeconds(30);

    private final Duration slow;
    private final Clock clock;
    private volatile Instant openUntil = Instant.MIN;

    /** @param slow how long a try that fails may take */
    CircuitBreaker(Duration slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
    }

    boolean isOpen() {
        return clock.instant().isBefore(openUntil);
    }

    void failed(Instant start) {
        Instant now = clock.instant();
        if (!now.isBefore(start.plus(slow))) {
            openUntil = now.plus(OPEN);
        }
    }
}
