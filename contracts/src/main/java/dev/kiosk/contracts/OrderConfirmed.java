package dev.kiosk.contracts;

import java.util.UUID;

/**
 * Stock is held and money is taken: the shop owes the goods.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 */
public record OrderConfirmed(UUID orderId, long version) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
