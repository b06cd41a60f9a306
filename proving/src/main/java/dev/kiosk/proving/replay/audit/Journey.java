package dev.kiosk.proving.replay.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * One order's way.
 *
 * @param clickedAt when its customer clicked, by this machine's clock
 * @param finalAt when it first could rest - confirmed, rejected, cancelled or expired -, by order-fn's clock
 */
public record Journey(Instant clickedAt, Instant finalAt) {

    public Duration took() {
        return Duration.between(clickedAt, finalAt);
    }
}
