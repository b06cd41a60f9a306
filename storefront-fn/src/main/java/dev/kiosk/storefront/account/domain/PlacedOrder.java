package dev.kiosk.storefront.account.domain;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.storefront.order.domain.OrderStatus;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/**
 * An order of a customer, in a line.
 *
 * @param total in minor units
 */
public record PlacedOrder(UUID orderId, Instant at, OrderStatus status, Currency currency, long total) {

    /** What people call it by. */
    public OrderNumber number() {
        return OrderNumber.of(orderId);
    }
}
