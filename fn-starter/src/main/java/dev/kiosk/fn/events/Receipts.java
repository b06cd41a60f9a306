package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import java.util.List;
import java.util.function.Function;

/**
 * For a function that answers what it hears by receipts: many events at once, a moment after they came. So what it hears is
 * said again until it has it, and an order costs next to nothing more.
 *
 * @param of the receipt of at most {@link #MOST} events, by their ids
 */
public record Receipts(Function<List<String>, EventData> of) {

    public static final int MOST = 500;
}
