package dev.kiosk.contracts;

import java.util.UUID;

/**
 * The goods arrived.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 */
public record OrderDelivered(UUID orderId, long version) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
