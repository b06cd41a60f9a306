package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;

/**
 * What merchants' systems were told of these orders is forgotten, and these systems are told to forget it.
 *
 * @param erasureId what was asked for
 * @param orderIds 1 to 500
 */
public record WebhookCustomerErased(UUID erasureId, List<UUID> orderIds) implements EventData {

    public WebhookCustomerErased {
        orderIds = List.copyOf(orderIds);
    }

    @Override
    public String subject() {
        return erasureId.toString();
    }
}
