package dev.kiosk.storefront.order.pages;

import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.WithdrawalDecision;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import java.time.Duration;
import java.time.Instant;

/**
 * Where the customer of an order sends something back, or withdraws from the contract.
 *
 * @param sendBack empty where there is nothing to send back
 * @param withdrawal empty where there is no contract to withdraw from, or not any more
 * @param withdrawn when they did, as people read it; empty while they did not
 */
public record ReturnLinks(String sendBack, String withdrawal, String withdrawn) {

    /** @param period in which one can withdraw after the goods arrived */
    static ReturnLinks of(OrderView order, String token, Page page, Instant now, Duration period) {
        Instant withdrawnAt = order.withdrawnAt();
        boolean canBeWithdrawn = order.withdrawal(now, period) instanceof WithdrawalDecision.Taken;
        return new ReturnLinks(
                order.returnable().isEmpty() ? "" : Links.sendBack(order.orderId(), token),
                canBeWithdrawn ? Links.withdrawal(order.orderId(), token) : "",
                withdrawnAt == null ? "" : page.time(withdrawnAt));
    }
}
