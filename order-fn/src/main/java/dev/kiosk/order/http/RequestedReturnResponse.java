package dev.kiosk.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.order.domain.RequestedReturn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param answer what the customer was told; absent while nothing was */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestedReturnResponse(
        UUID returnId,
        UUID orderId,
        boolean withdrawal,
        String reason,
        String status,
        @Nullable String answer,
        Instant requestedAt,
        List<RequestedReturn.Line> lines) {

    static RequestedReturnResponse of(RequestedReturn wish) {
        return new RequestedReturnResponse(
                wish.id(),
                wish.order().value(),
                wish.withdrawal(),
                wish.reason(),
                wish.status().code(),
                wish.answer().isEmpty() ? null : wish.answer(),
                wish.requestedAt(),
                wish.lines());
    }
}
