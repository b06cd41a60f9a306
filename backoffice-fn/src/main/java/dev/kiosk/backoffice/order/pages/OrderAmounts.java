package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.OrderDetails;
import dev.kiosk.backoffice.client.SoldOrder;
import dev.kiosk.backoffice.order.pages.OrderView.Amount;
import dev.kiosk.backoffice.web.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the price of an order is made of, for a bookkeeper: tax on top before the total, tax within it after. */
final class OrderAmounts {

    private OrderAmounts() {}

    static List<Amount> of(OrderDetails order, Optional<SoldOrder> sold) {
        String currency = order.currency();
        List<Amount> amounts = new ArrayList<>();
        sold.ifPresent(known -> amounts.add(amount("Goods", known.subtotal(), currency)));
        List<SoldOrder.Discount> discounts = sold.map(SoldOrder::discounts).orElse(List.of());
        discounts.forEach(discount -> amounts.add(amount(name(discount), -discount.amount(), currency)));
        if (discounts.isEmpty() && order.discount() > 0) {
            amounts.add(amount("Discount", -order.discount(), currency));
        }
        amounts.add(amount("Shipping", order.shipping() + savedOnShipping(discounts), currency));
        List<SoldOrder.Tax> taxes = sold.map(SoldOrder::taxes).orElse(List.of());
        taxes.stream()
                .filter(tax -> !tax.included())
                .forEach(tax -> amounts.add(amount("Tax, " + percent(tax), tax.amount(), currency)));
        if (taxes.isEmpty() && order.tax() > 0) {
            amounts.add(amount("Tax", order.tax(), currency));
        }
        amounts.add(amount("Total", order.total(), currency));
        taxes.stream()
                .filter(SoldOrder.Tax::included)
                .forEach(tax -> amounts.add(amount("of it tax, " + percent(tax), tax.amount(), currency)));
        return amounts;
    }

    /** Shipping is what is left of it: what promotions took off stands beside it. */
    private static long savedOnShipping(List<SoldOrder.Discount> discounts) {
        return discounts.stream()
                .filter(discount -> discount.target().equals("shipping"))
                .mapToLong(SoldOrder.Discount::amount)
                .sum();
    }

    private static String name(SoldOrder.Discount discount) {
        return discount.coupon() == null ? discount.name() : discount.name() + ", coupon " + discount.coupon();
    }

    private static String percent(SoldOrder.Tax tax) {
        return BigDecimal.valueOf(tax.basisPoints(), 2).stripTrailingZeros().toPlainString() + " %";
    }

    private static Amount amount(String name, long minorUnits, String currency) {
        return new Amount(name, Figures.money(minorUnits, currency));
    }
}
