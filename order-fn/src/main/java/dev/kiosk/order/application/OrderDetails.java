package dev.kiosk.order.application;

import dev.kiosk.order.domain.Dispute;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.OrderLine;
import dev.kiosk.order.domain.OrderStatus;
import dev.kiosk.order.domain.Parcel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as staff see it. Amounts are minor units of its currency.
 *
 * @param payment null while there is none
 * @param dispute the last of its payment, if there was one
 * @param lines empty in a list of orders
 * @param timeline oldest first; empty in a list of orders
 */
public record OrderDetails(
        OrderId id,
        OrderStatus status,
        long version,
        String customerRef,
        String currency,
        Amounts amounts,
        @Nullable PaymentState payment,
        @Nullable Dispute dispute,
        @Nullable String reason,
        @Nullable Parcel parcel,
        Instant placedAt,
        Instant expiresAt,
        List<OrderLine> lines,
        List<Happening> timeline) {

    public OrderDetails {
        lines = List.copyOf(lines);
        timeline = List.copyOf(timeline);
    }

    /** With whom its payment is, and where it stands. */
    public record PaymentState(String provider, String status) {}

    /** What it costs, and what of it was paid. */
    public record Amounts(long shipping, long discount, long tax, long total, long captured, long refunded) {}

    /**
     * An entry of the timeline.
     *
     * @param who which member of staff, if one did it and it was said
     */
    public record Happening(
            Instant at,
            String actor,
            @Nullable String who,
            String what,
            @Nullable String why,
            long version) {}
}
