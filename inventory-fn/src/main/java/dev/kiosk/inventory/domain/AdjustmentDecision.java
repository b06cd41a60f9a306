package dev.kiosk.inventory.domain;

/** What became of an adjustment. */
public sealed interface AdjustmentDecision {

    /** Done, or nothing to do. */
    record Adjusted(Stock stock) implements AdjustmentDecision {}

    /** Refused: units that are held for orders would be missing. */
    record BelowReserved(Stock stock) implements AdjustmentDecision {}

    /** Refused: more than {@link Stock#MOST_UNITS}. */
    record TooMany(Stock stock) implements AdjustmentDecision {}

    /** Refused: there is no such SKU. */
    record UnknownSku() implements AdjustmentDecision {}
}
