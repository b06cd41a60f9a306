package dev.kiosk.proving.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that anybody knows of one order; null where somebody knows nothing.
 *
 * @param keys under which the storefront took its checkout
 */
record OrderRecord(
        String orderId,
        @Nullable OrderFacts order,
        @Nullable ViewFacts view,
        @Nullable ReservationFacts hold,
        List<Charge> charges,
        List<String> keys) {

    OrderRecord {
        charges = List.copyOf(charges);
        keys = List.copyOf(keys);
    }

    Violation violates(Invariant invariant, String what) {
        return new Violation(invariant, "order " + orderId, what);
    }
}
