package dev.kiosk.storefront.order.domain;

import dev.kiosk.contracts.OrderedLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order.
 *
 * @param id its position in the order's timeline: 1, 2, 3 … in the order in which entries came to be known
 * @param event the event's type, short and without its version: {@code order.confirmed}
 * @param detail what there is to add; empty for nothing
 * @param units how many it is about: of a parcel, or called off; null where it is about none, or nobody counted
 * @param goods what it is about: of a parcel, called off, come back or asked to be sent back; none where nobody says
 */
public record TimelineEntry(
        long id,
        Instant at,
        String event,
        String detail,
        @Nullable Long units,
        List<OrderedLine> goods) {

    public TimelineEntry {
        goods = List.copyOf(goods);
    }

    /** One that is about no units. */
    public TimelineEntry(long id, Instant at, String event, String detail) {
        this(id, at, event, detail, null, List.of());
    }

    /** How many of a SKU it is about. */
    int unitsOf(String sku) {
        return goods.stream()
                .filter(line -> line.sku().equals(sku))
                .mapToInt(OrderedLine::quantity)
                .sum();
    }
}
