package dev.kiosk.contracts;

import java.util.UUID;

/**
 * The customer asked for the order to be cancelled, and it is too late.
 *
 * @param orderId the order
 * @param reason why, as a stable kebab-case code
 */
public record OrderCancellationRefused(UUID orderId, String reason) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
