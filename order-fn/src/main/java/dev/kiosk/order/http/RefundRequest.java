package dev.kiosk.order.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.order.domain.Refund;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Either an amount, or units: then what falls on them of the price, discount, tax and shipping is given back.
 *
 * @param amount minor units of the order's currency
 * @param reason a kebab-case code of at most 64 characters, such as {@code damaged}
 * @param lines which units; those of them that have not left the house never will
 */
record RefundRequest(
        @Nullable Long amount, String reason, @Nullable List<GoodsRequest> lines) {

    RefundRequest {
        boolean ofUnits = lines != null && !lines.isEmpty();
        if (ofUnits && amount != null) {
            throw Problem.invalid("amount is not said with lines, it follows from them");
        }
        if (!ofUnits && (amount == null || amount < 1)) {
            throw Problem.invalid("amount is at least 1 minor unit");
        }
        reason = Texts.code("reason", reason);
    }

    Refund.Wish wish(@Nullable String key) {
        return new Refund.Wish(Texts.key(key), amount == null ? 0 : amount, reason, GoodsRequest.goods(lines));
    }
}
