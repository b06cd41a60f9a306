package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;

/**
 * Goods that had left the house came back, and can be sold again.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 * @param reason why, as a stable kebab-case code
 * @param lines what came back
 */
public record OrderReturned(UUID orderId, long version, String reason, List<OrderedLine> lines) implements EventData {

    public OrderReturned {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
