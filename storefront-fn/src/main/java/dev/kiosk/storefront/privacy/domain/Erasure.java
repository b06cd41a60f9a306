package dev.kiosk.storefront.privacy.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to be forgotten, or whose time was over, and how far that is.
 *
 * @param asked whether somebody asked for it
 * @param completedAt when everybody had forgotten; null if that is not so yet
 * @param orders how many it is about
 * @param done for how many of them it is done
 * @param missing the functions that have not answered
 * @param open the first of the orders that are not at their end
 */
public record Erasure(
        UUID id,
        boolean asked,
        Instant requestedAt,
        @Nullable Instant completedAt,
        long orders,
        long done,
        List<String> missing,
        List<OpenOrder> open) {

    public Erasure {
        missing = List.copyOf(missing);
        open = List.copyOf(open);
    }

    /**
     * An order that is not at its end.
     *
     * @param reason what it waits for, as order-fn says it
     */
    public record OpenOrder(UUID orderId, String reason) {}
}
