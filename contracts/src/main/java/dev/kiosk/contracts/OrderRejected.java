package dev.kiosk.contracts;

import java.util.UUID;

/**
 * The order could not be accepted; nothing was charged.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 * @param reason why, as a stable kebab-case code
 */
public record OrderRejected(UUID orderId, long version, String reason) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
