package dev.kiosk.order.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.order.domain.Refund;
import org.jspecify.annotations.Nullable;

/**
 * @param amount minor units of the order's currency
 * @param reason a kebab-case code of at most 64 characters, such as {@code damaged}
 */
record RefundRequest(long amount, String reason) {

    RefundRequest {
        if (amount < 1) {
            throw Problem.invalid("amount is at least 1 minor unit");
        }
        reason = Texts.code("reason", reason);
    }

    Refund.Wish wish(@Nullable String key) {
        return new Refund.Wish(Texts.key(key), amount, reason);
    }
}
