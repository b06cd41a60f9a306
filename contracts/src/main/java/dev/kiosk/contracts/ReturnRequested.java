package dev.kiosk.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The customer wants to send units back, or withdraws from the whole contract; the order decides what of it is left to give back.
 *
 * @param orderId the order
 * @param returnId what the customer asks for, told from all else that they ask for
 * @param withdrawal whether it is a withdrawal, which nobody can refuse
 * @param reason why, as a stable kebab-case code
 * @param lines what is to go back; none for a withdrawal, which is from all of it
 * @param requestedAt when the customer said so
 */
public record ReturnRequested(
        UUID orderId, UUID returnId, boolean withdrawal, String reason, List<OrderedLine> lines, Instant requestedAt)
        implements EventData {

    public ReturnRequested {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
