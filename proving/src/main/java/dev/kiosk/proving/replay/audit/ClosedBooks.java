package dev.kiosk.proving.replay.audit;

import java.util.List;

/**
 * What the audit found.
 *
 * @param journeys of the orders that came to their end
 */
public record ClosedBooks(Totals totals, List<Journey> journeys, List<Difference> differences) {

    public ClosedBooks {
        journeys = List.copyOf(journeys);
        differences = List.copyOf(differences);
    }
}
