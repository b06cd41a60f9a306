package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The units that the customer wanted to send back are not taken back.
 *
 * @param orderId the order
 * @param returnId what the customer asked for
 * @param reason why, as a stable kebab-case code
 * @param lines what the customer asked for
 * @param explanation why, in the words of staff, in lines; null where nobody decided it
 */
public record OrderReturnRefused(
        UUID orderId,
        UUID returnId,
        String reason,
        List<OrderedLine> lines,
        @Nullable String explanation) implements EventData {

    public OrderReturnRefused {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
