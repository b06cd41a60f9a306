package dev.kiosk.order.domain;

/**
 * The order stays as it is.
 *
 * @param status the status that does not allow the move
 * @param disputed whether it would, were the money not disputed
 */
public record Refusal(OrderStatus status, boolean disputed) implements OrderDecision, PurchaseDecision {

    public Refusal(OrderStatus status) {
        this(status, false);
    }
}
