package dev.kiosk.order.payments.stripe;

import dev.kiosk.contracts.Money;
import java.util.Map;

/** The smallest charges that Stripe takes, in minor units by ISO 4217: docs.stripe.com/currencies, minimum charge amounts. */
final class StripeMinimum {

    static final Map<String, Long> ALL = Map.ofEntries(
            Map.entry("AED", 200L),
            Map.entry("AUD", 50L),
            Map.entry("BRL", 50L),
            Map.entry("CAD", 50L),
            Map.entry("CHF", 50L),
            Map.entry("CZK", 1500L),
            Map.entry("DKK", 250L),
            Map.entry("EUR", 50L),
            Map.entry("GBP", 30L),
            Map.entry("HKD", 400L),
            Map.entry("HUF", 17500L),
            Map.entry("INR", 50L),
            Map.entry("JPY", 50L),
            Map.entry("MXN", 1000L),
            Map.entry("MYR", 200L),
            Map.entry("NOK", 300L),
            Map.entry("NZD", 50L),
            Map.entry("PLN", 200L),
            Map.entry("RON", 200L),
            Map.entry("SEK", 300L),
            Map.entry("SGD", 50L),
            Map.entry("THB", 1000L),
            Map.entry("USD", 50L));

    private StripeMinimum() {}

    /** Whether the amount is too small; of a currency that is not listed, Stripe says so itself. */
    static boolean isAbove(Money amount) {
        return amount.minorUnits() < ALL.getOrDefault(amount.currency().getCurrencyCode(), 1L);
    }
}
