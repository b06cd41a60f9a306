package dev.kiosk.order.domain;

/** What becomes of the wish to pay by another means. */
public sealed interface RetryDecision {

    /** @param earlier the attempt that is over, though a provider may say otherwise some day */
    record Opened(PurchaseStep step, EarlierPayment earlier) implements RetryDecision {}

    /** There is a later attempt already, or the order waits for none: it stays as it is. */
    record Moot(Purchase purchase) implements RetryDecision {}
}
