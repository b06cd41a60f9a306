package dev.kiosk.storefront.order.domain;

import java.util.List;

/**
 * What is new of an order, all of one moment.
 *
 * @param last the position of the timeline's last entry
 * @param entries what follows the position asked for, in order, at most {@link OrderChanges#MOST_ENTRIES}; from the
 *     beginning where the position asked for is beyond the last
 */
public record OrderChange(OrderStatus status, long last, List<TimelineEntry> entries) {

    public OrderChange {
        entries = List.copyOf(entries);
    }

    /** Whether there will be nothing more for who has seen as much. */
    public boolean isOverFor(long seen) {
        return seen == last && status.isFinal();
    }
}
