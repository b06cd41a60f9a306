package dev.kiosk.order.domain;

import dev.kiosk.contracts.EventData;
import org.jspecify.annotations.Nullable;

/**
 * A move of an order.
 *
 * @param event what others are told; null where it is nobody else's business
 */
public record OrderTransition(
        Order next, TimelineEntry entry, @Nullable EventData event) implements OrderDecision {}
