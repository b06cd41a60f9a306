package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.CallFailedException;
import dev.kiosk.proving.shop.Crowd;
import dev.kiosk.proving.shop.OrderDetail;
import dev.kiosk.proving.shop.OrderEntry;
import dev.kiosk.proving.shop.Platform;
import java.util.List;
import java.util.Optional;

/** Looks at every order that order-fn has, one by one: in order-fn and as its customer sees it. */
final class OrderPapers {

    private final Platform platform;
    private final Crowd crowd;
    private final OrderBook book;
    private final PriceList prices;

    OrderPapers(Platform platform, Crowd crowd, OrderBook book, PriceList prices) {
        this.platform = platform;
        this.crowd = crowd;
        this.book = book;
        this.prices = prices;
    }

    List<Examined> examined(List<AcceptedOrder> orders) {
        return crowd.map(orders, this::examine);
    }

    List<Checked<AcceptedOrder>> customerViews(List<AcceptedOrder> orders) {
        return crowd.map(orders, order -> new Checked<>(order, customerView(order)));
    }

    private Examined examine(AcceptedOrder order) {
        try {
            OrderDetail detail = platform.orders().order(order.orderId());
            return Examined.of(order, detail, new MoneyAudit(prices).check(order, entry(order), detail));
        } catch (CallFailedException e) {
            return new Examined(List.of(Difference.of(order, e.reason())), Optional.empty());
        }
    }

    private List<Difference> customerView(AcceptedOrder order) {
        try {
            return new CustomerViewAudit(platform.storefront(), prices)
                    .check(order, entry(order).status());
        } catch (CallFailedException e) {
            return List.of(Difference.of(order, e.reason()));
        }
    }

    private OrderEntry entry(AcceptedOrder order) {
        return book.find(order).orElseThrow();
    }
}
