package dev.kiosk.inventory.http;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.inventory.domain.Stock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * So many units more, or fewer.
 *
 * @param delta not 0
 * @param reason for the books, 1 to 200 characters
 */
record AdjustmentRequest(@Nullable Long delta, @Nullable String reason) {

    private static final int LONGEST_REASON = 200;

    AdjustmentRequest {
        if (delta == null || delta == 0 || delta > Stock.MOST_UNITS || delta < -Stock.MOST_UNITS) {
            throw Problem.invalid(
                    "delta is a whole number other than 0, from -" + Stock.MOST_UNITS + " to " + Stock.MOST_UNITS);
        }
        if (reason == null
                || TypedText.trimmed(reason).isEmpty()
                || reason.length() > LONGEST_REASON
                || reason.indexOf('\0') >= 0) {
            throw Problem.invalid("reason is a text of 1 to " + LONGEST_REASON + " characters");
        }
    }

    long units() {
        return Objects.requireNonNull(delta);
    }

    String why() {
        return TypedText.trimmed(Objects.requireNonNull(reason));
    }
}
