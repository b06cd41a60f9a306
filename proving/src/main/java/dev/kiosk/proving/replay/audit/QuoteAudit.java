package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.CartLine;
import dev.kiosk.proving.shop.Catalogue;
import java.util.List;

/** The cart's quote is the catalogue's prices times the quantities wanted, and the checkout charges what was quoted. */
final class QuoteAudit {

    private final PriceList prices;

    QuoteAudit(PriceList prices) {
        this.prices = prices;
    }

    List<Difference> check(AcceptedOrder order) {
        List<CartLine> lines = order.cart().lines();
        return Findings.about(order)
                .lines("the cart", prices.lines(order), priced(lines))
                .money("the sum of the cart's lines", prices.goods(order), sum(lines))
                .money("the cart's subtotal", prices.goods(order), order.cart().subtotal())
                .money("the cart's total", prices.total(order), order.cart().total())
                .money(
                        "the checkout's total",
                        prices.total(order),
                        order.answer().total())
                .same("the cart's currency", Catalogue.CURRENCY, order.cart().currency())
                .same(
                        "the checkout's currency",
                        Catalogue.CURRENCY,
                        order.answer().currency())
                .list();
    }

    static List<PricedLine> priced(List<CartLine> lines) {
        return lines.stream()
                .map(line -> new PricedLine(line.sku(), line.quantity(), line.unitPrice()))
                .toList();
    }

    private static long sum(List<CartLine> lines) {
        return lines.stream().mapToLong(CartLine::lineTotal).reduce(0, Math::addExact);
    }
}
