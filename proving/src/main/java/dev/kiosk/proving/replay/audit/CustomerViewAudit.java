package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.CustomerOrder;
import dev.kiosk.proving.shop.OrderStatus;
import dev.kiosk.proving.shop.Storefront;
import java.util.List;

/** The storefront shows the customer what order-fn says. It learns it by events, so it may lag. */
final class CustomerViewAudit {

    private final Storefront storefront;
    private final PriceList prices;

    CustomerViewAudit(Storefront storefront, PriceList prices) {
        this.storefront = storefront;
        this.prices = prices;
    }

    List<Difference> check(AcceptedOrder order, OrderStatus status) {
        CustomerOrder view = storefront.order(order.orderId(), order.answer().accessToken());
        return Findings.about(order)
                .same("its status in the storefront", status.label(), view.status())
                .lines("the storefront's view", prices.lines(order), QuoteAudit.priced(view.lines()))
                .money("its total in the storefront", prices.total(order), view.total())
                .list();
    }
}
