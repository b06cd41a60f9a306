package dev.kiosk.order.db;

import dev.kiosk.contracts.PricedLine;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.Dispute;
import dev.kiosk.order.domain.Order;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Parcel;
import dev.kiosk.order.domain.Payment;
import dev.kiosk.order.domain.Placement;
import dev.kiosk.order.domain.TimelineEntry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Rows as they are written: serialised, they are what {@code json_populate_recordset} reads. */
final class Rows {

    private Rows() {}

    @JsonNaming(SnakeCaseStrategy.class)
    record NewOrderRow(
            UUID id,
            long version,
            String status,
            String customerRef,
            String currency,
            long shipping,
            long discount,
            long tax,
            long total,
            String paymentToken,
            Instant placedAt,
            Instant expiresAt) {

        static NewOrderRow of(Placement.Placed placed) {
            Order order = placed.order();
            return new NewOrderRow(
                    order.id().value(),
                    order.version(),
                    order.status().code(),
                    placed.checkout().customerRef(),
                    placed.checkout().currency(),
                    placed.checkout().shipping(),
                    placed.checkout().discount(),
                    placed.checkout().tax(),
                    placed.checkout().total(),
                    order.paymentToken(),
                    placed.at(),
                    order.expiresAt());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record LineRow(UUID orderId, int position, String sku, int quantity, long unitPrice) {

        static List<LineRow> of(Placement.Placed placed) {
            List<PricedLine> lines = placed.checkout().lines();
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> new LineRow(
                            placed.order().id().value(),
                            i + 1,
                            lines.get(i).sku(),
                            lines.get(i).quantity(),
                            lines.get(i).unitPrice()))
                    .toList();
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record EntryRow(
            UUID orderId,
            long version,
            Instant at,
            String actor,
            @Nullable String who,
            String what,
            @Nullable String why) {

        /** @param staff which member of staff does it, if one does */
        static EntryRow of(OrderId order, TimelineEntry entry, @Nullable String staff) {
            return new EntryRow(
                    order.value(),
                    entry.version(),
                    entry.at(),
                    entry.actor().code(),
                    entry.actor() == Actor.STAFF ? staff : null,
                    entry.what(),
                    entry.why());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record MovedOrderRow(
            UUID id,
            long version,
            String status,
            @Nullable String reason,
            @Nullable String carrier,
            @Nullable String tracking,
            String paymentToken) {

        static MovedOrderRow of(Order order) {
            Parcel parcel = order.parcel();
            return new MovedOrderRow(
                    order.id().value(),
                    order.version(),
                    order.status().code(),
                    order.reason(),
                    parcel == null ? null : parcel.carrier(),
                    parcel == null ? null : parcel.tracking(),
                    order.paymentToken());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record PaymentRow(
            UUID id,
            String status,
            @Nullable String providerRef,
            long captured,
            long refunded,
            @Nullable String failureCode,
            @Nullable URI actionUrl,
            int refusals,
            @Nullable String disputeRef,
            @Nullable String disputeStatus,
            @Nullable Long disputeAmount,
            @Nullable String disputeReason) {

        static PaymentRow of(Payment payment) {
            Dispute dispute = payment.dispute();
            return new PaymentRow(
                    payment.id().value(),
                    payment.status().code(),
                    payment.providerRef(),
                    payment.captured(),
                    payment.refunded(),
                    payment.failureCode(),
                    payment.actionUrl(),
                    payment.refusals(),
                    dispute == null ? null : dispute.ref(),
                    dispute == null ? null : dispute.status().code(),
                    dispute == null ? null : dispute.amount(),
                    dispute == null ? null : dispute.reason());
        }
    }
}
