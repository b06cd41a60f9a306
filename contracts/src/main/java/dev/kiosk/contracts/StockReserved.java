package dev.kiosk.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Every line of the order is held until {@code expiresAt}.
 *
 * @param orderId the order
 * @param reservationId the reservation
 * @param lines one a SKU
 * @param expiresAt when the hold ends by itself
 */
public record StockReserved(UUID orderId, UUID reservationId, List<StockLine> lines, Instant expiresAt)
        implements EventData {

    public StockReserved {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
