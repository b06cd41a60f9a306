package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;

/**
 * The customer of these orders wants to be forgotten. Who keeps something about the orders forgets it, but for what the law wants
 * kept, and says so; of an order that is not at its end, why not yet.
 *
 * @param erasureId what is asked for, told from all else that is
 * @param orderIds 1 to 500
 */
public record CustomerErasureRequested(UUID erasureId, List<UUID> orderIds) implements EventData {

    public CustomerErasureRequested {
        orderIds = List.copyOf(orderIds);
    }

    @Override
    public String subject() {
        return erasureId.toString();
    }
}
