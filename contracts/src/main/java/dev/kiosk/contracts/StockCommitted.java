package dev.kiosk.contracts;

import java.util.UUID;

/**
 * Held stock was taken off the shelf for good.
 *
 * @param orderId the order
 * @param reservationId the reservation
 */
public record StockCommitted(UUID orderId, UUID reservationId) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
