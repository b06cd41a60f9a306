package dev.kiosk.storefront.order.domain;

/** What the shop says to who wants an order cancelled. */
public sealed interface CancellationDecision {

    /** It is asked for; the order decides. */
    record Taken() implements CancellationDecision {}

    /** It was asked for before. */
    record Repeated() implements CancellationDecision {}

    /** The order was refused that, or is past it. */
    record TooLate(OrderStatus status) implements CancellationDecision {}
}
