package dev.kiosk.storefront.order.domain;

import dev.kiosk.contracts.OrderedLine;
import java.util.List;

/**
 * What of an order its customer has, or what is on its way to them, and is not asked to be sent back: as far as the timeline
 * knows, for the order decides.
 */
final class Returnable {

    private Returnable() {}

    static List<OrderedLine> of(List<OrderedItem> items, List<TimelineEntry> timeline) {
        return items.stream()
                .map(item -> new OrderedLine(item.sku(), unitsOf(item, timeline)))
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    private static int unitsOf(OrderedItem item, List<TimelineEntry> timeline) {
        int there = 0;
        int asked = 0;
        for (TimelineEntry entry : timeline) {
            int units = entry.unitsOf(item.sku());
            switch (entry.event()) {
                // one of an earlier release does not say what is in it
                case "order.shipped" -> there += entry.goods().isEmpty() ? item.quantity() : units;
                case OrderView.RETURN_ASKED -> asked += units;
                case "order.return-refused" -> asked = Math.max(0, asked - units);
                case "order.returned" -> {
                    there -= units;
                    asked = Math.max(0, asked - units);
                }
                default -> {}
            }
        }
        return Math.min(there, item.quantity()) - asked;
    }
}
