package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;

/**
 * The hold ran out before the order was confirmed; its stock is for sale again.
 *
 * @param orderId the order
 * @param reservationId the reservation
 * @param lines what was given back
 */
public record StockExpired(UUID orderId, UUID reservationId, List<StockLine> lines) implements EventData {

    public StockExpired {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
