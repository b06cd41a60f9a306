package dev.kiosk.proving.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order's reservation.
 *
 * @param lines units by SKU; of a rejected one those that fell short
 * @param history every status that it took
 */
record ReservationFacts(String status, Map<String, Integer> lines, List<Change> history) {

    ReservationFacts {
        lines = Map.copyOf(lines);
        history = List.copyOf(history);
    }

    /** @param was null at first */
    record Change(@Nullable String was, String status) {}
}
