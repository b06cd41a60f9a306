package dev.kiosk.order.http;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.order.domain.Refund;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param reason a kebab-case code of at most 64 characters, such as {@code fraud-suspected}
 * @param lines which units; absent for all that have not left the house
 */
record CancelRequest(String reason, @Nullable List<GoodsRequest> lines) {

    CancelRequest {
        reason = Texts.code("reason", reason);
    }

    boolean isOfUnits() {
        return lines != null && !lines.isEmpty();
    }

    Refund.Wish wish(@Nullable String key) {
        List<OrderedLine> goods = GoodsRequest.goods(lines);
        return new Refund.Wish(Texts.key(key), 0, reason, goods);
    }
}
