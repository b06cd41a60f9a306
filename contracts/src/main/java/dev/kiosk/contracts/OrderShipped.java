package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods left the house.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 * @param carrier who carries it
 * @param tracking the carrier's tracking number
 * @param lines what is in this parcel
 * @param remaining what is yet to be shipped after it; null where it does not say
 */
public record OrderShipped(
        UUID orderId,
        long version,
        String carrier,
        String tracking,
        List<OrderedLine> lines,
        @Nullable List<OrderedLine> remaining)
        implements EventData {

    public OrderShipped {
        lines = List.copyOf(lines);
        remaining = remaining == null ? null : List.copyOf(remaining);
    }

    /** One that does not say what is yet to come. */
    public OrderShipped(UUID orderId, long version, String carrier, String tracking, List<OrderedLine> lines) {
        this(orderId, version, carrier, tracking, lines, null);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
