package dev.kiosk.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stock is held, and the money is taken or held: the shop owes the goods.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 * @param money what of it is taken; null where it does not say
 */
public record OrderConfirmed(
        UUID orderId, long version, @Nullable OrderMoney money) implements EventData {

    /** One that does not say what is taken. */
    public OrderConfirmed(UUID orderId, long version) {
        this(orderId, version, null);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
