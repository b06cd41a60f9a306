package dev.kiosk.inventory.http;

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

    AdjustmentRequest {
        if (delta == null || delta == 0 || delta > Stock.MOST_UNITS || delta < -Stock.MOST_UNITS) {
            throw Problem.invalid(
                    "delta is a whole number other than 0, from -" + Stock.MOST_UNITS + " to " + Stock.MOST_UNITS);
        }
        reason = Reason.of(reason);
    }

    long units() {
        return Objects.requireNonNull(delta);
    }

    String why() {
        return Objects.requireNonNull(reason);
    }
}
