package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;

/**
 * Held or committed stock is for sale again.
 *
 * @param orderId the order
 * @param reservationId the reservation
 * @param lines what was given back
 */
public record StockReleased(UUID orderId, UUID reservationId, List<StockLine> lines) implements EventData {

    public StockReleased {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
