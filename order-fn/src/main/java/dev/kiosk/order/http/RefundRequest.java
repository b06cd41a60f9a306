package dev.kiosk.order.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.order.domain.Refund;
import org.jspecify.annotations.Nullable;

/**
 * @param amount minor units of the order's currency
 * @param reason a kebab-case code of at most 64 characters, such as {@code damaged}
 */
record RefundRequest(long amount, String reason) {

    private static final int LONGEST_KEY = 255;

    RefundRequest {
        if (amount < 1) {
            throw Problem.invalid("amount is at least 1 minor unit");
        }
        reason = Texts.code("reason", reason);
    }

    Refund.Wish wish(@Nullable String key) {
        if (key == null
                || key.isEmpty()
                || key.length() > LONGEST_KEY
                || !key.chars().allMatch(RefundRequest::printable)) {
            throw Problem.invalid("Idempotency-Key is a string of 1 to 255 printable ASCII characters");
        }
        return new Refund.Wish(key, amount, reason);
    }

    private static boolean printable(int character) {
        return character >= ' ' && character <= '~';
    }
}
