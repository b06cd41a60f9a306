package dev.kiosk.storefront.order.domain;

import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * An order as its customer sees it.
 *
 * @param timeline in the order of what happened
 */
public record OrderView(
        UUID orderId,
        Currency currency,
        OrderProgress progress,
        Totals totals,
        Itemised itemised,
        List<OrderedItem> items,
        List<TimelineEntry> timeline) {

    public OrderView {
        items = List.copyOf(items);
        timeline = List.copyOf(timeline);
    }

    public OrderStatus status() {
        return progress.status(totals.total());
    }
}
