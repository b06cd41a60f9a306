package dev.kiosk.proving.shop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What order-fn tells the staff. */
public final class Orders {
    private Orders() {}

    /** An order in the list; amounts are minor units. */
    public record Entry(
            String orderId,
            OrderStatus status,
            String customerRef,
            String currency,
            long shipping,
            long discount,
            long tax,
            long total,
            long captured,
            long refunded) {}

    /** An order with its lines and what happened to it. */
    public record Detail(String orderId, List<Line> lines, List<Step> timeline) {
        public Detail {
            lines = List.copyOf(lines);
            timeline = List.copyOf(timeline);
        }
    }

    /** A line; its price in minor units. */
    public record Line(String sku, int quantity, long unitPrice) {}

    /** An entry of the timeline. */
    public record Step(Instant at, String actor, String what) {}

    /** An event that a broker gave up. */
    public record DeadLetter(
            String id,
            String eventId,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String destination,
            @Nullable Integer code,
            @Nullable String error) {}
}
