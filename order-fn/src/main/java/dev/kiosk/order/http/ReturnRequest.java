package dev.kiosk.order.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.order.application.ShippingDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param reason a kebab-case code of at most 64 characters, such as {@code damaged} */
record ReturnRequest(String reason, @Nullable List<GoodsRequest> lines) {

    ReturnRequest {
        reason = Texts.code("reason", reason);
        if (lines == null || lines.isEmpty()) {
            throw Problem.invalid("lines says what came back");
        }
    }

    ShippingDesk.Return goods(@Nullable String key) {
        return new ShippingDesk.Return(Texts.key(key), reason, GoodsRequest.goods(lines));
    }
}
