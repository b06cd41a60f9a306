package dev.kiosk.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.order.domain.Refund;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param code why the provider refused it last; absent if it did not
 * @param lines the units it is for; absent if it is for an amount
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefundResponse(
        UUID refundId,
        UUID orderId,
        long amount,
        String reason,
        String status,
        @Nullable String code,
        Instant requestedAt,
        @Nullable List<OrderedLine> lines) {

    static RefundResponse of(Refund refund) {
        return new RefundResponse(
                refund.id().value(),
                refund.order().value(),
                refund.amount(),
                refund.reason(),
                refund.status().code(),
                refund.code(),
                refund.requestedAt(),
                refund.lines().isEmpty() ? null : refund.lines());
    }
}
