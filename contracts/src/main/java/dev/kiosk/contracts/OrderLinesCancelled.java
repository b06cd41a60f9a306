package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units of an order that had not left the house will not; the order goes on without them, and they can be sold again.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 * @param reason why, as a stable kebab-case code
 * @param lines what will not be shipped
 * @param money what goes back for them; null where it does not say
 */
public record OrderLinesCancelled(
        UUID orderId,
        long version,
        String reason,
        List<OrderedLine> lines,
        @Nullable OrderMoney money) implements EventData {

    public OrderLinesCancelled {
        lines = List.copyOf(lines);
    }

    /** One that does not say what goes back. */
    public OrderLinesCancelled(UUID orderId, long version, String reason, List<OrderedLine> lines) {
        this(orderId, version, reason, lines, null);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
