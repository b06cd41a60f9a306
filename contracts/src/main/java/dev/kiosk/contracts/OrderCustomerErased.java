package dev.kiosk.contracts;

import java.util.List;
import java.util.UUID;

/**
 * The order's function has forgotten the customer of some orders, and will of those that are not at their end as soon as they are:
 * it says so then.
 *
 * @param erasureId what was asked for
 * @param orderIds those whose customer is forgotten, at most 500
 * @param open those that are not at their end, at most 500
 */
public record OrderCustomerErased(UUID erasureId, List<UUID> orderIds, List<OpenOrder> open) implements EventData {

    public OrderCustomerErased {
        orderIds = List.copyOf(orderIds);
        open = List.copyOf(open);
    }

    /**
     * An order that is not at its end.
     *
     * @param reason what it waits for, as a stable kebab-case code
     */
    public record OpenOrder(UUID orderId, String reason) {}

    @Override
    public String subject() {
        return erasureId.toString();
    }
}
