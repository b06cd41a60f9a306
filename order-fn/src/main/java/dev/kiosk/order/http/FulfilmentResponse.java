package dev.kiosk.order.http;

import dev.kiosk.order.domain.Fulfilment;
import dev.kiosk.order.domain.Fulfilment.Line;
import java.util.List;
import java.util.UUID;

/** What of each line has left the house, and what of that has come back. */
record FulfilmentResponse(UUID orderId, List<Line> lines) {

    static FulfilmentResponse of(Fulfilment fulfilment) {
        return new FulfilmentResponse(fulfilment.order().value(), fulfilment.lines());
    }
}
