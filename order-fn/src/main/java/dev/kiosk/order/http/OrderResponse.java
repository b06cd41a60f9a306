package dev.kiosk.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.order.application.OrderDetails;
import dev.kiosk.order.application.OrderDetails.Amounts;
import dev.kiosk.order.application.OrderDetails.Happening;
import dev.kiosk.order.application.OrderDetails.PaymentState;
import dev.kiosk.order.domain.Dispute;
import dev.kiosk.order.domain.OrderLine;
import dev.kiosk.order.domain.Parcel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order; in a list without lines and timeline. What does not apply is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderResponse(
        UUID orderId,
        String number,
        String status,
        long version,
        String customerRef,
        String currency,
        @Nullable List<OrderLine> lines,
        long shipping,
        long discount,
        long tax,
        long total,
        long captured,
        long refunded,
        @Nullable PaymentEntry payment,
        @Nullable DisputeEntry dispute,
        @Nullable String reason,
        @Nullable String carrier,
        @Nullable String tracking,
        Instant placedAt,
        Instant expiresAt,
        @Nullable List<Entry> timeline) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Instant at,
            String actor,
            @Nullable String who,
            String what,
            @Nullable String why,
            long version) {

        static Entry of(Happening happening) {
            return new Entry(
                    happening.at(),
                    happening.actor(),
                    happening.who(),
                    happening.what(),
                    happening.why(),
                    happening.version());
        }
    }

    /** With whom it is paid, and where that stands. */
    record PaymentEntry(String provider, String status) {}

    /** @param amount minor units that the bank asks back; gone if it is {@code lost} */
    record DisputeEntry(String status, long amount, String reason) {

        static DisputeEntry of(Dispute dispute) {
            return new DisputeEntry(dispute.status().code(), dispute.amount(), dispute.reason());
        }
    }

    static OrderResponse whole(OrderDetails order) {
        return of(order, order.lines(), order.timeline().stream().map(Entry::of).toList());
    }

    static OrderResponse summary(OrderDetails order) {
        return of(order, null, null);
    }

    private static OrderResponse of(
            OrderDetails order, @Nullable List<OrderLine> lines, @Nullable List<Entry> timeline) {
        Amounts amounts = order.amounts();
        Parcel parcel = order.parcel();
        Dispute dispute = order.dispute();
        PaymentState payment = order.payment();
        return new OrderResponse(
                order.id().value(),
                OrderNumber.of(order.id().value()).toString(),
                order.status().code(),
                order.version(),
                order.customerRef(),
                order.currency(),
                lines,
                amounts.shipping(),
                amounts.discount(),
                amounts.tax(),
                amounts.total(),
                amounts.captured(),
                amounts.refunded(),
                payment == null ? null : new PaymentEntry(payment.provider(), payment.status()),
                dispute == null ? null : DisputeEntry.of(dispute),
                order.reason(),
                parcel == null ? null : parcel.carrier(),
                parcel == null ? null : parcel.tracking(),
                order.placedAt(),
                order.expiresAt(),
                timeline);
    }
}
