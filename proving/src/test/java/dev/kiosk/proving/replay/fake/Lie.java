package dev.kiosk.proving.replay.fake;

/** What the fake platform gets wrong about its first order, or on account of it. */
public enum Lie {
    NONE,
    ORDER_MISSING,
    ORDER_TWICE,
    ORDER_NOBODY_WAS_TOLD_OF,
    STUCK_IN_PLACED,
    TOTAL_OFF_BY_A_PENNY,
    LINE_OFF_BY_ONE,
    CAPTURED_A_PENNY_LESS,
    CANCELLATION_WITHOUT_EFFECT,
    CANCELLATION_WITHOUT_REFUND,
    QUOTE_OFF_BY_A_PENNY,
    CHARGED_OTHER_THAN_QUOTED,
    STOREFRONT_BEHIND,
    STOCK_OFF_BY_ONE,
    STILL_RESERVED,
    DEAD_LETTER
}
