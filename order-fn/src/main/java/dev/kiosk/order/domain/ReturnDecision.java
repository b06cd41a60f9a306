package dev.kiosk.order.domain;

import dev.kiosk.contracts.EventData;

/** What becomes of staff's answer to a customer who wants to send something back. */
public sealed interface ReturnDecision {

    /** @param event what others are told */
    record Answered(RequestedReturn next, EventData event) implements ReturnDecision {}

    /** The same was answered before. */
    record Repeated(RequestedReturn known) implements ReturnDecision {}

    /** It was answered otherwise, or all of it is back. */
    record NotNow(ReturnStatus status) implements ReturnDecision {}

    /** The customer has withdrawn from the contract, which takes nobody's consent. */
    record NotRefusable() implements ReturnDecision {}
}
