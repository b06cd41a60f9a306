package dev.kiosk.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.order.domain.Refund;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param code why the provider refused it last; absent if it did not */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefundResponse(
        UUID refundId,
        UUID orderId,
        long amount,
        String reason,
        String status,
        @Nullable String code,
        Instant requestedAt) {

    static RefundResponse of(Refund refund) {
        return new RefundResponse(
                refund.id().value(),
                refund.order().value(),
                refund.amount(),
                refund.reason(),
                refund.status().code(),
                refund.code(),
                refund.requestedAt());
    }
}
