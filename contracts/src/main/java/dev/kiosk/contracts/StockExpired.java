package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hold ran out before the order was confirmed; its stock is for sale again.
 *
 * @param orderId the order
 * @param reservationId the reservation
 * @param lines what was given back
 * @param sold true where the order was confirmed after that, and others had bought what it held
 */
public record StockExpired(
        UUID orderId,
        UUID reservationId,
        List<StockLine> lines,
        @Nullable Boolean sold) implements EventData {

    public StockExpired {
        lines = List.copyOf(lines);
        sold = sold != null && sold;
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
