package dev.kiosk.storefront.order.domain;

/** What the shop says to who withdraws from the contract. */
public sealed interface WithdrawalDecision {

    /** It counts: whoever withdraws in time asks for nobody's consent. */
    record Taken() implements WithdrawalDecision {}

    /** The customer has withdrawn before. */
    record Repeated() implements WithdrawalDecision {}

    /** The time for it is over, or there is no contract any more. */
    record TooLate(OrderStatus status) implements WithdrawalDecision {}
}
