package dev.kiosk.order.domain;

import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.Money;
import dev.kiosk.contracts.PricedLine;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the figures of a checkout add up: lines - discount + shipping + tax = total. */
final class CheckoutArithmetic {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CheckoutArithmetic() {}

    static Optional<String> contradictionIn(CheckoutSubmitted checkout) {
        if (!CURRENCIES.contains(checkout.currency())) {
            return Optional.of(checkout.currency() + " is no currency");
        }
        long skus = checkout.lines().stream().map(PricedLine::sku).distinct().count();
        if (skus != checkout.lines().size()) {
            return Optional.of("a SKU has more than one line");
        }
        return contradictionInAmounts(checkout);
    }

    private static Optional<String> contradictionInAmounts(CheckoutSubmitted checkout) {
        try {
            Money goods = goods(checkout);
            if (checkout.discount() > goods.minorUnits()) {
                return Optional.of("the discount exceeds the goods");
            }
            Money total = goods.minus(money(checkout, checkout.discount()))
                    .plus(money(checkout, checkout.shipping()))
                    .plus(money(checkout, checkout.tax()));
            return total.minorUnits() == checkout.total()
                    ? Optional.empty()
                    : Optional.of("the total is " + checkout.total() + ", its parts make " + total.minorUnits());
        } catch (ArithmeticException e) {
            return Optional.of("the amounts are too large to add");
        }
    }

    private static Money goods(CheckoutSubmitted checkout) {
        return checkout.lines().stream()
                .map(line -> money(checkout, line.unitPrice()).times(line.quantity()))
                .reduce(money(checkout, 0), Money::plus);
    }

    private static Money money(CheckoutSubmitted checkout, long minorUnits) {
        return Money.of(minorUnits, checkout.currency());
    }
}
