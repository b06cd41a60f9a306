package dev.kiosk.local.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How hard a delivery is tried: the {@code delivery} of a Trigger.
 *
 * @param retry tries after the first
 * @param timeout of one try
 * @param retryAfterMax the longest {@code Retry-After} of a subscriber that is honoured
 * @param deadLetterSink where an event goes that cannot be delivered; null: nowhere, it is dropped
 */
public record DeliveryPolicy(
        int retry,
        BackOff backOff,
        Duration timeout,
        Duration retryAfterMax,
        @Nullable Destination deadLetterSink) {}
