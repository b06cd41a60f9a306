package dev.kiosk.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order exists and wants its stock reserved until {@code expiresAt}.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 * @param lines one a SKU, 1 to 2,000
 * @param expiresAt when an order that is not confirmed dies
 */
public record OrderPlaced(UUID orderId, long version, List<OrderedLine> lines, Instant expiresAt) implements EventData {

    public OrderPlaced {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
