package dev.kiosk.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order was not confirmed in time.
 *
 * @param orderId the order
 * @param version version of the order after it; a higher one is newer
 * @param reason why, as a stable kebab-case code
 * @param money what was taken and goes back; null while that is not known
 */
public record OrderExpired(
        UUID orderId, long version, String reason, @Nullable OrderMoney money) implements EventData {

    /** One that does not say what becomes of the money. */
    public OrderExpired(UUID orderId, long version, String reason) {
        this(orderId, version, reason, null);
    }

    @Override
    public String subject() {
        return orderId.toString();
    }
}
