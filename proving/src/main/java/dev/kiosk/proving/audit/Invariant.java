package dev.kiosk.proving.audit;

/** What must hold at the end of every run, whatever died on the way. */
public enum Invariant {
    /** Every accepted checkout is one order, in a final state; there is no order of nobody. */
    ONE_ORDER,
    /** What was ordered and what it costs is the same for the customer, the storefront and order-fn. */
    SAME_ORDER,
    /** Money captured less money refunded is the total of what was sold and nothing of what was not; never twice. */
    MONEY,
    /** No customer's money is held for nothing, and order-fn knows what the provider knows. */
    NOTHING_HELD,
    /** Stock was never below zero and never promised twice, at any moment. */
    STOCK_NEVER_NEGATIVE,
    /** What came into the house is what is there plus what sold orders took. */
    STOCK_BALANCED,
    /** What an order says of itself, its reservation says too. */
    STOCK_AGREES,
    /** The customer was told every fact, and none twice. */
    TOLD_ONCE,
    /** The customer sees how the order ended. */
    SEEN,
    /** The shop kept its word while the customer looked on. */
    WORD_KEPT,
    /** Who comes when nothing goes wrong any more has what she ordered. */
    SELLS_AGAIN,
    /** Nothing is under way, undelivered or given up. */
    AT_REST,
    /** All events once more change nothing. */
    REPLAY_CHANGES_NOTHING
}
