package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;

/**
 * At least one line could not be held, so none is.
 *
 * @param orderId the order
 * @param shortages every SKU that fell short
 */
public record StockRejected(UUID orderId, List<Shortage> shortages) implements EventData {

    public StockRejected {
        shortages = List.copyOf(shortages);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
