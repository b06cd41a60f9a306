package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;

/**
 * The customer is to send units back.
 *
 * @param orderId the order
 * @param returnId what the customer asked for
 * @param lines what is to come back
 * @param instructions what the customer is to do, in the words of staff, in lines
 */
public record OrderReturnAccepted(UUID orderId, UUID returnId, List<OrderedLine> lines, String instructions)
        implements EventData {

    public OrderReturnAccepted {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
