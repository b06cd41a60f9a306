package dev.kiosk.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the customer wants to send back is written down; a withdrawal counts with that.
 *
 * @param orderId the order
 * @param returnId what the customer asked for
 * @param withdrawal whether it is a withdrawal
 * @param reason why, as a stable kebab-case code
 * @param lines what is to come back; none where nothing has left the house
 * @param requestedAt when the customer said so
 */
public record OrderReturnRecorded(
        UUID orderId, UUID returnId, boolean withdrawal, String reason, List<OrderedLine> lines, Instant requestedAt)
        implements EventData {

    public OrderReturnRecorded {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
