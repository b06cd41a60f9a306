package dev.kiosk.order.domain;

/**
 * The order stays as it is.
 *
 * @param status the status that does not allow the move
 */
public record Refusal(OrderStatus status) implements OrderDecision, PurchaseDecision {}
