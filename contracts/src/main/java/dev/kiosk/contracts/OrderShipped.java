package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;

/**
 * Goods left the house.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 * @param carrier who carries it
 * @param tracking the carrier's tracking number
 * @param lines what was shipped
 */
public record OrderShipped(UUID orderId, long version, String carrier, String tracking, List<OrderedLine> lines)
        implements EventData {

    public OrderShipped {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
