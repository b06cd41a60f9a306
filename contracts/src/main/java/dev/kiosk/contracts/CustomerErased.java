package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;

/**
 * The customer of these orders is forgotten, but for what the law wants kept. Who was told of the orders forgets what they were told.
 *
 * @param erasureId what was asked for
 * @param orderIds 1 to 500
 */
public record CustomerErased(UUID erasureId, List<UUID> orderIds) implements EventData {

    public CustomerErased {
        orderIds = List.copyOf(orderIds);
    }

    @Override
    public String subject() {
        return erasureId.toString();
    }
}
