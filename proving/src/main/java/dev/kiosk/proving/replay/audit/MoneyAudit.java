package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.Catalogue;
import dev.kiosk.proving.shop.OrderDetail;
import dev.kiosk.proving.shop.OrderEntry;
import java.util.List;

/** order-fn has the lines that were ordered and, to the penny, the money that was quoted. */
final class MoneyAudit {

    private final PriceList prices;

    MoneyAudit(PriceList prices) {
        this.prices = prices;
    }

    List<Difference> check(AcceptedOrder order, OrderEntry entry, OrderDetail detail) {
        return Findings.about(order)
                .lines("the order", prices.lines(order), lines(detail))
                .money("its total", prices.total(order), entry.total())
                .money("its shipping", order.cart().shipping(), entry.shipping())
                .money("its tax", order.cart().tax(), entry.tax())
                .money("its discount", 0, entry.discount())
                .same("its currency", Catalogue.CURRENCY, entry.currency())
                .list();
    }

    private static List<PricedLine> lines(OrderDetail detail) {
        return detail.lines().stream()
                .map(line -> new PricedLine(line.sku(), line.quantity(), line.unitPrice()))
                .toList();
    }
}
