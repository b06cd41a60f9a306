package dev.kiosk.local.broker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written as one: a delivery that is over, an event that is new, or both.
 *
 * @param over the delivery that is over; null if none is
 * @param added the new event; null if there is none
 */
record Change(@Nullable Over over, @Nullable Added added) {

    static final Change NOTHING = new Change(null, null);

    boolean isNothing() {
        return over == null && added == null;
    }

    /** @param outlet the outlet's id */
    record Over(long eventId, String outlet) {}

    /**
     * @param eventId greater than any before
     * @param content the event as structured JSON
     * @param outlets ids of the outlets that it is to be delivered through
     */
    record Added(long eventId, String content, List<String> outlets) {

        Added {
            outlets = List.copyOf(outlets);
        }
    }
}
