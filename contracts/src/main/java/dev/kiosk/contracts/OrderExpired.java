package dev.kiosk.contracts;

import java.util.UUID;

/**
 * The order was not confirmed in time.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 * @param reason why, as a stable kebab-case code
 */
public record OrderExpired(UUID orderId, long version, String reason) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
