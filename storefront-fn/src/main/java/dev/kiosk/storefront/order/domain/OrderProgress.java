package dev.kiosk.storefront.order.domain;

/**
 * The facts that the status of an order follows from. They may arrive in any order: each fact is either the one of the
 * highest version, or stays true once it is.
 *
 * @param stage the state after the order's own event of the highest version
 * @param reserved whether its stock was held
 * @param refunded what was given back so far, in minor units
 */
public record OrderProgress(OrderStatus stage, boolean reserved, long refunded) {

    /**
     * As order-fn says it: a cancelled order stays cancelled when its money is back.
     *
     * @param total what the order came to, in minor units
     */
    public OrderStatus status(long total) {
        return switch (stage) {
            case SHIPPED, DELIVERED -> refunded > 0 && refunded >= total ? OrderStatus.REFUNDED : stage;
            case SUBMITTED, PLACED -> reserved ? OrderStatus.RESERVED : stage;
            case RESERVED, CONFIRMED, REJECTED, CANCELLED, EXPIRED, REFUNDED -> stage;
        };
    }
}
