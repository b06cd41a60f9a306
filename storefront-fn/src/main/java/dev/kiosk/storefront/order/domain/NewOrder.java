package dev.kiosk.storefront.order.domain;

import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** An order that was just submitted. */
public record NewOrder(
        UUID orderId,
        UUID customerRef,
        Currency currency,
        Itemised itemised,
        Totals totals,
        List<OrderedItem> items,
        Instant at) {

    public NewOrder {
        items = List.copyOf(items);
    }
}
