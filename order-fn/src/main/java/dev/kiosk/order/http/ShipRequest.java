package dev.kiosk.order.http;

import dev.kiosk.contracts.OrderedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who carries the parcel, and the carrier's number for it.
 *
 * @param lines what is in it; absent for all that is left
 */
record ShipRequest(
        String carrier, String tracking, @Nullable List<GoodsRequest> lines) {

    ShipRequest {
        carrier = Texts.required("carrier", carrier);
        tracking = Texts.required("tracking", tracking);
    }

    List<OrderedLine> goods() {
        return GoodsRequest.goods(lines);
    }
}
