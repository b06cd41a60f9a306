package dev.kiosk.proving.shop;

import java.time.Instant;
import java.util.List;

/** An order with its lines and what happened to it. */
public record OrderDetail(String orderId, List<Line> lines, List<Step> timeline) {

    public OrderDetail {
        lines = List.copyOf(lines);
        timeline = List.copyOf(timeline);
    }

    /** A line; its price in minor units. */
    public record Line(String sku, int quantity, long unitPrice) {}

    /** An entry of the timeline. */
    public record Step(Instant at, String actor, String what) {}
}
