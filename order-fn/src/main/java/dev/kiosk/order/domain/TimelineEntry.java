package dev.kiosk.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an order.
 *
 * @param version the order's version after it
 * @param what a stable kebab-case code, such as {@code order-placed}
 * @param why a stable kebab-case code, or words for people
 */
public record TimelineEntry(
        long version,
        Instant at,
        Actor actor,
        String what,
        @Nullable String why) {}
