package dev.kiosk.storefront.order.http;

import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order as its customer sees it; amounts in minor units. */
public record OrderResponse(
        UUID orderId,
        String status,
        String currency,
        List<Line> lines,
        long subtotal,
        long shipping,
        long discount,
        long tax,
        long total,
        List<Entry> timeline) {

    /** What was bought of one SKU. */
    public record Line(String sku, String name, int quantity, long unitPrice, long lineTotal) {

        static Line of(OrderedItem item) {
            return new Line(item.sku(), item.name(), item.quantity(), item.unitPrice(), item.lineTotal());
        }
    }

    /** Something that happened to it. */
    public record Entry(Instant at, String event, String detail) {

        static Entry of(TimelineEntry entry) {
            return new Entry(entry.at(), entry.event(), entry.detail());
        }
    }

    static OrderResponse of(OrderView order) {
        return new OrderResponse(
                order.orderId(),
                order.status().code(),
                order.currency().getCurrencyCode(),
                order.items().stream().map(Line::of).toList(),
                order.totals().subtotal(),
                order.totals().shipping(),
                order.totals().discount(),
                order.totals().tax(),
                order.totals().total(),
                order.timeline().stream().map(Entry::of).toList());
    }
}
